// Looks at a board.html in headless Chromium: node look.mjs PAGE FOLDER. Tells what is wrong, a line each; exits with 1 then.
// With a FOLDER it leaves pictures and the printed pages there.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [page, folder] = process.argv.slice(2);
const address = pathToFileURL(page).href;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// Each mistake is told once, and at once: a slow machine may cut the rest short.
const wrong = { told: new Set(), push(line) { if (!this.told.has(line)) console.log(line); this.told.add(line); } };
const check = (holds, text) => { if (!holds) wrong.push(text); };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

/** A view of the page; what it loads from elsewhere or complains of is wrong. */
const view = async (name, width, height, options = {}) => {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const tab = await context.newPage();
  tab.on("console", (message) => wrong.push(`${name}: the console says ${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => wrong.push(`${name}: ${error.message}`));
  tab.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) wrong.push(`${name}: it asks for ${url}`);
  });
  await tab.goto(address);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  return { context, tab };
};

const everythingOpen = (tab) => tab.evaluate(() => { for (const own of document.querySelectorAll("details")) own.open = true; });

// Neither a phone nor a projector scrolls sideways, folded or open.
for (const [name, width, height] of [["phone", 360, 800], ["laptop", 1366, 768], ["projector", 1920, 1080]]) {
  const { context, tab } = await view(name, width, height);
  if (folder) await tab.screenshot({ path: `${folder}/${name}.png` });
  for (const state of ["folded", "open"]) {
    if (state === "open") await everythingOpen(tab);
    const found = await tab.evaluate(() => {
      const wide = document.documentElement.clientWidth;
      // A page that clips what is too wide would not scroll either: nothing may stand beyond the edge outside of a box
      // that scrolls by itself and that the keyboard reaches, or of one that is a list of links.
      const beyond = Array.from(document.body.querySelectorAll("*")).filter((own) => {
        const box = own.getBoundingClientRect();
        return box.width > 0 && box.right > wide + 1 && !own.closest(".table, .paper, nav ul, .unseen");
      });
      return { scroll: document.documentElement.scrollWidth, wide, beyond: beyond.slice(0, 3).map((own) => own.outerHTML.slice(0, 120)) };
    });
    check(found.scroll <= found.wide, `${name}, ${state}: the page is ${found.scroll} wide on ${found.wide}`);
    check(found.beyond.length === 0, `${name}, ${state}: beyond the edge: ${found.beyond.join(" | ")}`);
  }
  const small = await tab.evaluate(() => {
    const text = (own) => Array.from(own.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
    const shown = Array.from(document.querySelectorAll("main *")).filter((own) => text(own) && own.getClientRects().length);
    // In a drawing a letter is as large as the drawing is scaled.
    const size = (own) => {
      const drawing = own.closest("svg");
      const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
      return parseFloat(getComputedStyle(own).fontSize) * scale;
    };
    return shown.map((own) => [size(own), own.textContent.slice(0, 40)]).filter(([own]) => own < 8.5).slice(0, 3);
  });
  check(small.length === 0, `${name}: letters too small to read: ${JSON.stringify(small)}`);
  await context.close();
}

// The keyboard reaches the skip link, the list of sections, an account, a table's head and its filter; Enter works there.
{
  const { context, tab } = await view("keyboard", 1366, 768);
  const focused = () => tab.evaluate(() => {
    const own = document.activeElement;
    const ring = getComputedStyle(own);
    return { name: own.tagName, className: own.className, id: own.id, seen: ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2 };
  });
  await tab.keyboard.press("Tab");
  check((await focused()).className === "skip", "keyboard: the first stop is not the link over the head");
  const reached = new Map();
  for (let stop = 0; stop < 600 && !(reached.has("account") && reached.has("sort") && reached.has("filter") && reached.has("box") && reached.has("enlarge")); stop += 1) {
    await tab.keyboard.press("Tab");
    const own = await focused();
    check(own.seen, `keyboard: no ring around ${own.name} ${own.className} ${own.id}`);
    const kind = await tab.evaluate(() => {
      const own = document.activeElement;
      if (own.matches("details.why > summary")) return "account";
      if (own.matches("th > button")) return "sort";
      if (own.matches("input[type=search]")) return "filter";
      if (own.matches(".table")) return "box";
      return own.matches("button.enlarge") ? "enlarge" : "";
    });
    if (!kind || reached.has(kind)) continue;
    reached.set(kind, true);
    if (kind === "account") {
      await tab.keyboard.press("Enter");
      check(await tab.evaluate(() => document.activeElement.parentElement.open), "keyboard: Enter opens no account");
    }
    if (kind === "sort") {
      for (const way of ["ascending", "descending"]) {
        await tab.keyboard.press("Enter");
        const sorted = await tab.evaluate(() => document.activeElement.parentElement.getAttribute("aria-sort"));
        check(sorted === way, `keyboard: Enter on a head sorts ${sorted}, not ${way}`);
      }
    }
  }
  for (const kind of ["account", "sort", "filter", "box", "enlarge"]) check(reached.has(kind), `keyboard: Tab reaches no ${kind}`);
  await context.close();
}

// Sorting puts numbers by their value and words as a dictionary has them, what has no value last; filtering leaves what matches.
{
  const { context, tab } = await view("tables", 1366, 768);
  const table = "#indicators table[data-sort]";
  const heads = await tab.locator(`${table} thead th`).count();
  check(heads > 5, `tables: ${heads} heads`);
  for (let place = 0; place < heads; place += 1) {
    const button = tab.locator(`${table} thead th`).nth(place).locator("button");
    for (const way of [1, -1]) {
      await button.click();
      const found = await tab.evaluate(([table, place, way]) => {
        const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
        const cells = Array.from(document.querySelector(table).tBodies[0].rows, (row) => row.cells[place]);
        const values = cells.map((cell) => cell.dataset.value !== undefined ? Number(cell.dataset.value) : cell.textContent.trim());
        const kept = values.filter((value) => value !== "" && value !== "-" && value !== "–");
        const last = values.slice(0, kept.length).every((value) => kept.includes(value));
        const order = kept.every((value, at) => {
          if (at === 0) return true;
          const before = kept[at - 1];
          if (typeof value !== typeof before) return true;
          return way * (typeof value === "number" ? before - value : collator.compare(before.toLowerCase(), value.toLowerCase())) <= 0;
        });
        return { order, last, numbers: kept.filter((value) => typeof value === "number").length };
      }, [table, place, way]);
      check(found.order && found.last, `tables: column ${place} is not sorted (${way}): ${JSON.stringify(found)}`);
      if (place === 1) check(found.numbers > 20, "tables: the values are not sorted as numbers");
    }
  }
  const rows = () => tab.evaluate((table) => Array.from(document.querySelector(table).tBodies[0].rows).filter((row) => row.getClientRects().length).map((row) => row.textContent), table);
  const all = await rows();
  const word = await tab.evaluate((table) => document.querySelector(table).tBodies[0].rows[0].cells[0].textContent.trim(), table);
  await tab.locator("#indicators input[type=search]").fill(word);
  const left = await rows();
  check(left.length > 0 && left.length < all.length && left.every((row) => row.includes(word)), `tables: the filter leaves ${left.length} of ${all.length} rows`);
  const said = await tab.locator("#indicators output").first().textContent();
  check(said.trim() !== "", "tables: nothing tells how many rows are left");
  await tab.locator("#indicators input[type=search]").fill("");
  check((await rows()).length === all.length, "tables: an empty filter does not bring all rows back");

  // A name in the table opens the account that it leads to.
  const name = tab.locator(`${table} tbody th a[href^="#why-"]`).first();
  const to = (await name.getAttribute("href")).slice(1);
  await name.click();
  await tab.waitForFunction((id) => document.getElementById(id).open, to, { timeout: 5000 }).catch(() => wrong.push(`tables: ${to} does not open`));
  await context.close();
}

// Without a script everything is still there.
{
  const { context, tab } = await view("without a script", 1366, 768, { javaScriptEnabled: false });
  await tab.locator("details.why > summary").first().click();
  check(await tab.locator("details.why blockquote").first().isVisible(), "without a script: an account does not open");
  check(await tab.locator("#indicators tbody tr").first().isVisible(), "without a script: no table");
  await context.close();
}

// Contrast, names and roles, in the light and in the dark: on a wide screen with everything open, on a phone as it opens.
for (const [scheme, width] of [["light", 1366], ["dark", 1366], ["light", 360], ["dark", 360]]) {
  const name = `${scheme}, ${width}`;
  const { context, tab } = await view(name, width, 900, { colorScheme: scheme, bypassCSP: true });
  if (folder) await tab.screenshot({ path: `${folder}/${scheme}-${width}.png` });
  const dark = await tab.evaluate(() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
    return red + green + blue < 200;
  });
  check(dark === (scheme === "dark"), `${name}: the ground is ${dark ? "dark" : "light"}`);
  if (width > 1000) await everythingOpen(tab);
  await tab.evaluate(axe);
  // Names and roles are the same in the dark.
  const rules = scheme === "dark" ? { runOnly: ["color-contrast"] } : {};
  const found = await tab.evaluate((rules) => globalThis.axe.run(document, rules).then(({ violations, passes }) => ({
    violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })),
    measured: passes.filter((own) => own.id === "color-contrast").flatMap((own) => own.nodes).length,
  })), rules);
  for (const own of found.violations) wrong.push(`${name}: ${own.id} (${own.nodes.length}): ${own.help}: ${own.nodes[0].html.slice(0, 160)} ${own.nodes[0].failureSummary ?? ""}`);
  check(found.measured > 100, `${name}: the contrast of only ${found.measured} texts was measured`);
  await context.close();
}

// The letters of a chart are those that it was laid out by.
{
  const { context, tab } = await view("typeface", 1366, 768);
  const faces = await tab.evaluate(() => Array.from(document.fonts, (face) => `${face.family} ${face.weight} ${face.status}`));
  for (const face of ["Sarabun 400 loaded", "Sarabun 700 loaded"]) check(faces.includes(face), `typeface: no ${face}: ${faces.join(", ")}`);
  await context.close();
}

// Printed, it is a handful of A4 pages: nothing is cut, what is folded stays folded, and what the reader opened is there.
{
  const { context, tab } = await view("paper", 1366, 768);
  const shown = (selector) => tab.evaluate((selector) => Array.from(document.querySelectorAll(selector)).filter((own) => own.getClientRects().length).length, selector);
  const cut = async (state) => {
    // The widths of A4 within its margins, in pixels of a screen, upright and lying.
    for (const [name, width, selector] of [["upright", 695, "main, main .table:not(.lying), main .card"], ["lying", 1032, "main .lying"]]) {
      await tab.setViewportSize({ width, height: 1000 });
      const found = await tab.evaluate((selector) => Array.from(document.querySelectorAll(selector))
        .filter((own) => own.getClientRects().length && own.scrollWidth > own.clientWidth + 1)
        .map((own) => `${own.tagName}.${own.className} ${own.getAttribute("aria-label") ?? own.id}: ${own.scrollWidth} of ${own.clientWidth}`), selector);
      check(found.length === 0, `paper, ${name}, ${state}: cut: ${found.slice(0, 3).join(" | ")} (${found.length})`);
    }
  };
  await tab.emulateMedia({ media: "print" });
  await cut("folded");
  check((await shown("main details")) === 0, "paper: a folded part leaves a trace");
  check((await shown("#charts .gallery")) === (await shown("#charts .chart")), "paper: not one chart of each kind");
  check((await shown("main section > :is(.long, .lying)")) === 0, "paper: a long table is printed that nobody opened");
  for (const own of ["body > header .answer", ".card", "#changes li", "#next li", "#charts .chart svg.column", "#standard svg.column"]) check((await shown(own)) > 0, `paper: no ${own}`);
  await tab.emulateMedia({ media: null });
  const pdf = await tab.pdf({ preferCSSPageSize: true, path: folder ? `${folder}/board.pdf` : undefined });
  const boxes = Array.from(pdf.toString("latin1").matchAll(/\/MediaBox\s*\[([^\]]+)\]/g), (box) => box[1].trim().split(/\s+/).map(Number));
  check(boxes.length > 3 && boxes.length <= 12, `paper: ${boxes.length} pages`);
  for (const [, , width, height] of boxes) {
    const a4 = [Math.min(width, height), Math.max(width, height)];
    check(Math.abs(a4[0] - 595) < 2 && Math.abs(a4[1] - 842) < 2, `paper: a page of ${width} x ${height} points`);
  }
  await everythingOpen(tab);
  await tab.emulateMedia({ media: "print" });
  await cut("open");
  const hidden = await tab.evaluate(() => Array.from(document.querySelectorAll("main section > details > :not(summary), .card > details > :not(summary)"))
    .filter((own) => !own.matches("details, .controls") && !own.checkVisibility({ contentVisibilityAuto: true })).length);
  check(hidden === 0, `paper: ${hidden} parts are not printed though the reader opened them`);
  await context.close();
}

// A phone has the finding, its base and the values of a chart as text, above the drawing.
{
  const { context, tab } = await view("chart on a phone", 360, 800);
  const found = await tab.evaluate(() => Array.from(document.querySelectorAll(".chart"), (own) => {
    const paper = own.querySelector(".paper").getBoundingClientRect();
    const above = (selector) => {
      const box = own.querySelector(selector)?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.right <= innerWidth && box.bottom <= paper.top;
    };
    return { id: own.id, said: above("figcaption strong") && above("figcaption span"), values: own.matches(".brief") ? above("details li") : above("details summary") };
  }));
  check(found.length > 10, `chart on a phone: ${found.length} charts`);
  for (const own of found) check(own.said && own.values, `chart on a phone: ${own.id} does not say what it shows`);
  await context.close();
}

await browser.close();
process.exit(wrong.told.size ? 1 : 0);
