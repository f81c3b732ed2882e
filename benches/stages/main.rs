//! What each stage and the whole job cost on generated registers: `cargo bench --bench stages -- [SIZE...]`.
//!
//! Sizes: quarter, decade, region, max, nation; without one, quarter and decade. The registers are made once, below
//! `target/bench`. Figures are processor seconds of all threads beside seconds of the clock, the least of a few turns
//! where one is short; machines differ and are shared, so compare them with those of another build from the same hour.
//! `bare` is what the reader library alone takes to stream the same cells; the stages run in this process, without
//! workers and cache.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark speaks, and what fails here ends it")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::format_push_string,
    reason = "what is generated is small and made once"
)]

mod generated;

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use calamine::{Reader, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;
use cpu_time::ProcessTime;
use generated::{AS_OF, SIZES, Size};
use pramoen::definition::{Language, LedgerChoice};
use pramoen::ingest::InputFile;
use pramoen::{Options, RollupOptions, definition, derive, indicator, ingest, report, workspace};

/// A stage is turned again until it has taken so long, a few times at most.
const ENOUGH: Duration = Duration::from_secs(2);
const MOST_TURNS: usize = 20;

fn main() {
    // `cargo bench` adds a flag of its own.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|own| !own.starts_with("--")).collect();
    let chosen = |size: &&Size| match wanted.as_slice() {
        [] => ["quarter", "decade"].contains(&size.name),
        names => names.iter().any(|name| name == size.name),
    };
    for size in SIZES.iter().filter(chosen) {
        let folder = folder(*size);
        println!("\n{} (news, clippings, respondents: {:?}, offices: {})", size.name, size.rows, size.offices);
        if size.offices == 1 {
            stages(&folder);
        }
        whole(*size, &folder);
    }
}

fn as_of() -> NaiveDate {
    let (year, month, day) = AS_OF;
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The folder of a size, with its registers.
fn folder(size: Size) -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    let folder = target.join(size.name);
    if !folder.is_dir() {
        let unfinished = target.join(format!(".{}", size.name));
        generated::write(size, &unfinished).unwrap();
        std::fs::rename(unfinished, &folder).unwrap();
    }
    folder
}

/// What something takes; its result is that of the last turn.
fn timed<T>(name: &str, mut turn: impl FnMut() -> T) -> T {
    let (mut least, mut all, mut turns) = ((Duration::MAX, Duration::MAX), Duration::ZERO, 0);
    loop {
        let (clock, processor) = (Instant::now(), ProcessTime::now());
        let result = turn();
        let taken = (processor.elapsed(), clock.elapsed());
        least = (least.0.min(taken.0), least.1.min(taken.1));
        all += taken.1;
        turns += 1;
        if all >= ENOUGH || turns == MOST_TURNS {
            let seconds = |time: Duration| time.as_secs_f64();
            println!("{name:<12}{:>10.3} s processor{:>10.3} s clock", seconds(least.0), seconds(least.1));
            return result;
        }
    }
}

fn stages(folder: &Path) {
    let files: Vec<InputFile> =
        workspace::discover(folder).unwrap().files.into_iter().map(|(name, path)| InputFile { name, path }).collect();
    timed("bare", || files.iter().map(|file| cells(&file.path)).sum::<usize>());
    let definitions = timed("definitions", || definition::load(None, None).unwrap());
    let dataset = timed("reading", || ingest::read(&files, &definitions, as_of(), &|_| {}));
    let facts = timed("deriving", || derive::derive(&dataset, &definitions, as_of()).unwrap());
    let period = indicator::latest_quarter(&facts, &definitions).unwrap();
    timed("measuring", || indicator::measure(&facts, &definitions, period, &[]).unwrap());
    drop((dataset, facts));
    let results = pramoen::run(&options(folder), &|_| {}).unwrap().results;
    let document = timed("composing", || report::compose(&results, &definitions, Language::Thai));
    timed("writing", || report::write(&results, &document, &definitions, Language::Thai, &|_| {}).unwrap());
}

/// How many cells the reader library streams out of a workbook.
fn cells(path: &Path) -> usize {
    let bytes = std::fs::read(path).unwrap();
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes.as_slice())).unwrap();
    let names = workbook.sheet_names();
    let count = |name: &String| {
        let mut cells = workbook.worksheet_cells_reader(name).unwrap();
        std::iter::from_fn(|| cells.next_cell().unwrap()).count()
    };
    names.iter().map(count).sum()
}

fn options(folder: &Path) -> Options {
    let ledger = Some(LedgerChoice::All);
    let out = Some(folder.with_extension("report"));
    Options { ledger, out, ..Options::new(folder.to_owned(), as_of(), Language::Thai) }
}

/// The whole job, with the whole ledger: with and without charts.
fn whole(size: Size, folder: &Path) {
    for (name, charts) in [("whole", None), ("no charts", Some(vec!["none".to_owned()]))] {
        let own = Options { charts, ..options(folder) };
        if size.offices == 1 {
            timed(name, || drop(pramoen::run(&own, &|_| {}).unwrap()));
            continue;
        }
        let many = RollupOptions {
            folders: vec![folder.to_owned()],
            out: own.out.clone(),
            office_reports: true,
            language: None,
            threads: None,
            office: own,
        };
        timed(name, || drop(pramoen::rollup(&many, &|_| {}).unwrap()));
    }
}
