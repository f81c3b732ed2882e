// Sorting, filtering and the whole screen. Without this script everything is there, in the order of the report.
"use strict";
(() => {
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  // Thai digits stand ten after one another from U+0E50: what is typed finds both kinds.
  const plain = (text) =>
    text.replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).toLocaleLowerCase(language).trim();

  const key = (row, place) => {
    const cell = row.cells[place];
    const value = cell.dataset.value;
    const text = plain(cell.textContent);
    if (value !== undefined) return Number(value);
    return text === "" || text === "-" || text === "–" ? null : text;
  };
  const compare = (left, right) => {
    if (typeof left === "number" && typeof right === "number") return left - right;
    if (typeof left === "number") return -1;
    if (typeof right === "number") return 1;
    return collator.compare(left, right);
  };

  const sort = (table, head, place) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => ({ row, value: key(row, place) }));
    rows.sort((one, next) => {
      // What has no value stands last, whichever way.
      if (one.value === null || next.value === null) return (one.value === null) - (next.value === null);
      return (down ? -1 : 1) * compare(one.value, next.value);
    });
    body.append(...rows.map((own) => own.row));
  };

  for (const table of document.querySelectorAll("table[data-sort]")) {
    Array.from(table.tHead.rows[0].cells).forEach((head, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, place));
      head.append(button);
    });
  }

  document.querySelectorAll("table[data-filter]").forEach((table, number) => {
    const box = table.parentElement;
    const controls = document.createElement("div");
    controls.className = "controls";
    const label = document.createElement("label");
    const input = document.createElement("input");
    const output = document.createElement("output");
    input.type = "search";
    input.id = `filter-${number}`;
    input.autocomplete = "off";
    label.htmlFor = input.id;
    label.append(table.dataset.filter, input);
    controls.append(label, output);
    box.before(controls);
    input.addEventListener("input", () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of table.tBodies[0].rows) {
        const text = plain(row.textContent);
        row.hidden = !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      const said = { shown, all: table.tBodies[0].rows.length };
      const write = (count) =>
        document.documentElement.dataset.digits === "thai" ? String(count).replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : String(count);
      output.textContent = words.length ? table.dataset.shown.replace(/\{(\w+)\}/g, (_, name) => write(said[name])) : "";
    });
  });

  // A link to what is folded opens it.
  const open = () => {
    let own = null;
    try {
      own = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!own) return;
    // A section that is one folded part opens with it.
    const inner = own.querySelectorAll(":scope > details");
    const folded = own.matches(".card") || inner.length === 1 ? inner[0] : own;
    for (let outer = folded; outer; outer = outer.parentElement) if (outer.tagName === "DETAILS") outer.open = true;
    own.scrollIntoView();
  };
  addEventListener("hashchange", open);
  if (location.hash) open();

  // Charts on the whole screen, one after the other with the arrow keys.
  const charts = Array.from(document.querySelectorAll(".chart"));
  const enlarge = (chart) => chart.requestFullscreen().catch(() => {});
  if (document.fullscreenEnabled) {
    for (const chart of charts) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "enlarge";
      button.textContent = chart.dataset.enlarge;
      button.setAttribute("aria-label", `${chart.dataset.enlarge}: ${chart.querySelector(".paper").getAttribute("aria-label")}`);
      button.addEventListener("click", () => enlarge(chart));
      chart.querySelector(".paper").after(button);
    }
    addEventListener("keydown", (event) => {
      const place = charts.indexOf(document.fullscreenElement);
      const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      if (place < 0 || !step || !charts[place + step]) return;
      event.preventDefault();
      enlarge(charts[place + step]);
    });
  }
})();
