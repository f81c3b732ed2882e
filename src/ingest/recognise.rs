//! Which register a sheet is, and where its header stands.

use super::header::{FEWEST_EXACT, HeaderText, Headers, Names, Spellings};
use super::months;
use super::sheet::{Row, Sheet, Value};
use super::spread::Lists;
use super::survey::{self, Scales};
use crate::definition::spelling::key;
use crate::definition::{Form, FormColumn, Layout, Pinned, ReadingRules, Told};

/// How far down a header is looked for: title rows stand above it.
const ROWS_SEARCHED: usize = 30;
/// How far to the right headers are looked for that stand below each other, and how many of them.
const COLUMNS_SEARCHED: u32 = 3;
const COLUMNS_TURNED: usize = 200;
const FEWEST_SIDEWAYS: usize = 2;
/// So many fields of a form make a sheet look like it even when a required one is missing.
const FIELDS_THAT_SUGGEST: usize = 3;

/// What a sheet was found to be.
pub enum Recognised<'a> {
    /// A register.
    Form(Matched<'a>),
    /// Much like a register, but without required columns.
    Nearly {
        /// The register.
        form: &'a Form,
        /// The ids of the missing columns.
        missing: Vec<&'a str>,
        /// The row that looks like its header.
        row: u32,
    },
    /// The office says that it is not to be read.
    Ignored,
    /// None that is known.
    Nothing,
}

/// A sheet that is a register.
pub struct Matched<'a> {
    /// The register.
    pub form: &'a Form,
    /// Its headers.
    pub headers: Headers,
    /// The place of the header row among the sheet's rows; of two, the lower.
    pub row: usize,
    /// The place of the upper one; the same where there is but one.
    pub top: usize,
    /// Another register that the headers fit just as well.
    pub rival: Option<&'a Form>,
}

/// The registers with the spellings of their headers.
pub struct Registers<'a> {
    forms: Vec<(Spellings<'a>, Lists<'a>)>,
    names: Names,
    scales: Scales<'a>,
}

/// How well a sheet fits a register: its fields first, then whether its titles name it, then the items of a survey (a
/// register with ticks in its columns is none), then how few columns it lacks.
type Fit = (usize, bool, usize, std::cmp::Reverse<usize>);

impl<'a> Registers<'a> {
    /// All of them.
    pub fn new(definitions: &'a ReadingRules) -> Self {
        let mut names = Names::default();
        let forms = definitions.forms.iter();
        let forms = forms.map(|form| (Spellings::new(form, &mut names), Lists::new(form, definitions))).collect();
        Self { forms, names, scales: Scales::new(&definitions.likert) }
    }

    /// The scales of surveys.
    pub fn scales(&self) -> &Scales<'a> {
        &self.scales
    }

    /// Finds the register whose headers a sheet carries best, or the one that the office says it is. `file` is the
    /// name of its file: like titles it may speak where headers leave a choice.
    pub fn recognise(&self, sheet: &Sheet, file: &str, told: &Told) -> Recognised<'a> {
        let pinned = match &told.form {
            Some(Pinned::Ignored) => return Recognised::Ignored,
            Some(Pinned::Form(id)) => Some(id.as_str()),
            None => None,
        };
        let rows = self.header_rows(sheet);
        // The place of a register among all: of equals, the first counts.
        let mut found: Vec<(Fit, std::cmp::Reverse<usize>, Matched<'a>)> = Vec::new();
        let mut nearly: Option<((usize, std::cmp::Reverse<usize>), Recognised<'a>)> = None;
        let wanted = |spellings: &Spellings<'_>| pinned.is_none_or(|id| spellings.form().id == id);
        let known = |spellings: &Spellings<'_>| -> Vec<usize> {
            rows.iter().map(|row| spellings.knows(&row.own, told).max(spellings.knows(&row.with_next, told))).collect()
        };
        let forms = self.forms.iter().enumerate().filter(|(_, (own, _))| wanted(own));
        let mut forms: Vec<_> = forms.map(|(number, form)| (number, form, known(&form.0))).collect();
        // The likeliest first: of the others not much is looked at. Surveys are known by all their answers.
        forms.sort_by_key(|(_, (spellings, _), known)| {
            (spellings.form().layout != Layout::Records, std::cmp::Reverse(known.iter().max().copied()))
        });
        for (number, (spellings, lists), known) in forms {
            let first = std::cmp::Reverse(number);
            let mut best: Option<(Fit, Matched<'a>)> = None;
            // Where no more than one header is spelled exactly, none is guessed.
            let few = 1 + lists.len() + if spellings.form().months.is_some() { 2 } else { 0 };
            for (place, known) in known.into_iter().enumerate() {
                let others = found.iter().map(|(fit, ..)| fit.0);
                let least = others.chain(best.as_ref().map(|(fit, _)| fit.0)).max().unwrap_or(0);
                if (known == 0 && pinned.is_none()) || (known < FEWEST_EXACT && few < least) {
                    continue;
                }
                match self.fit(sheet, file, (place, &rows), (spellings, lists), told, least) {
                    // Where a header is repeated, the first has all the rows below it: what stands above says nothing.
                    // Of a header whose cells are merged over two rows, the lower has the values of a list.
                    Ok((fit, matched))
                        if best.as_ref().is_none_or(|(known, other)| {
                            (known.0, known.2, other.headers.spread.len())
                                < (fit.0, fit.2, matched.headers.spread.len())
                        }) =>
                    {
                        best = Some((fit, matched));
                    }
                    Err((fields, missing))
                        if (fields >= FIELDS_THAT_SUGGEST || pinned.is_some())
                            && nearly.as_ref().is_none_or(|(known, _)| *known < (fields, first)) =>
                    {
                        let row = sheet.rows().row(place).index;
                        nearly = Some(((fields, first), Recognised::Nearly { form: spellings.form(), missing, row }));
                    }
                    _ => {}
                }
            }
            found.extend(best.map(|(fit, matched)| (fit, first, matched)));
        }
        found.sort_by_key(|(fit, first, _)| (*fit, *first));
        let rival = found.len().checked_sub(2).map(|place| (found[place].0, found[place].2.form));
        match (found.pop(), nearly) {
            (Some((fit, _, mut matched)), _) => {
                let even = |(other, _): &(Fit, _)| (other.0, other.1, other.2) == (fit.0, fit.1, fit.2);
                matched.rival = rival.filter(even).map(|(_, form)| form);
                Recognised::Form(matched)
            }
            (None, Some((_, nearly))) => nearly,
            (None, None) => Recognised::Nothing,
        }
    }

    /// Cuts off what stands below a gap and is headed as another register than the rows above it.
    pub fn cut(&self, sheet: &mut Sheet) -> Option<Sheet> {
        let told = Told::default();
        let headed = |row: Row<'_>| {
            let texts = self.names.texts(row.index, row.cells());
            if texts.len() < FIELDS_THAT_SUGGEST {
                return None;
            }
            let complete = |spellings: &&Spellings<'a>| {
                if spellings.knows(&texts, &told) < FEWEST_EXACT {
                    return false;
                }
                let headers = spellings.matched(&texts, &told);
                let must = |column: &&FormColumn| column.required || column.distinctive;
                let all =
                    spellings.form().column.iter().filter(must).all(|column| headers.columns.contains_key(&column.id));
                all && headers.columns.len() >= FIELDS_THAT_SUGGEST && headers.columns.len() * 2 > texts.len()
            };
            self.forms.iter().map(|(spellings, _)| spellings).find(complete).map(Spellings::form)
        };
        let mut above: Option<&'a Form> = None;
        let (mut gap, mut titled) = (0, false);
        for place in 0..sheet.rows().len() {
            let after_gap = place > 0 && sheet.rows().row(place).index > sheet.rows().row(place - 1).index + 1;
            // A title of its own may stand between the gap and the header.
            titled = after_gap || (titled && sheet.rows().row(place - 1).len() == 1);
            if after_gap {
                gap = place;
            }
            if above.is_none() && place >= ROWS_SEARCHED || above.is_some() && !titled {
                continue;
            }
            match (headed(sheet.rows().row(place)), above) {
                (Some(form), None) => above = Some(form),
                (Some(form), Some(known)) if form.id != known.id => {
                    return Some(sheet.split_off(gap));
                }
                _ => {}
            }
        }
        None
    }

    /// The register whose headers stand below each other in a sheet's first columns, with its records side by side.
    pub fn sideways(&self, sheet: &Sheet) -> Option<&'a Form> {
        let told = Told::default();
        let column = |place: u32| {
            let rows = sheet.rows().iter().take(COLUMNS_TURNED);
            self.names.texts(0, rows.filter_map(|row| Some((row.index, row.at(place)?))))
        };
        let turned: Vec<_> = (0..COLUMNS_SEARCHED).map(column).collect();
        turned.iter().find_map(|turned| {
            let fits = |spellings: &&Spellings<'a>| {
                if spellings.knows(turned, &told) < FEWEST_EXACT {
                    return false;
                }
                let headers = spellings.matched(turned, &told);
                let has = |id: &str| headers.columns.contains_key(id);
                let must = |column: &&FormColumn| column.required || column.distinctive;
                let complete = spellings.form().column.iter().filter(must).all(|column| has(&column.id));
                // A single field that must be there may stand in any column.
                complete && headers.columns.len() >= FEWEST_SIDEWAYS
            };
            // Surveys have a look of their own.
            let mut records = self.forms.iter().map(|(own, _)| own).filter(|own| own.form().layout == Layout::Records);
            records.find(fits).map(Spellings::form)
        })
    }

    /// The texts of the rows in which a header is looked for.
    fn header_rows(&self, sheet: &Sheet) -> Vec<HeaderRow> {
        let rows = sheet.rows().before(ROWS_SEARCHED);
        let own = |row: Row<'_>| self.names.texts(row.index, row.cells());
        let mut all: Vec<HeaderRow> =
            rows.iter().map(|row| HeaderRow { own: own(row), with_next: Vec::new() }).collect();
        for place in 1..rows.len() {
            if rows.row(place).index == rows.row(place - 1).index + 1 {
                all[place - 1].with_next = self.names.texts_of_two(&all[place - 1].own, &all[place].own);
            }
        }
        all
    }

    /// How the header that begins in a row fits a register; else how many of its fields are there, and which required
    /// ones are not. One with fewer fields than `least` is of no use: its items are not looked for.
    fn fit(
        &self,
        sheet: &Sheet,
        file: &str,
        (place, rows): (usize, &[HeaderRow]),
        (spellings, lists): (&Spellings<'a>, &Lists<'a>),
        told: &Told,
        least: usize,
    ) -> Result<(Fit, Matched<'a>), (usize, Vec<&'a str>)> {
        let form = spellings.form();
        let (top, row, headers) = headers(sheet, place, rows, (spellings, lists), told);
        let monthly = form.months.as_ref().filter(|_| months::count(&headers) >= months::FEWEST);
        let given = |id: &str| monthly.is_some_and(|own| own.date == id || own.value == id);
        let has = |id: &str| headers.columns.contains_key(id) || headers.spread.contains_key(id);
        let lacks = |id: &str| !has(id) && !given(id);
        let must = form.column.iter().filter(|column| column.required || column.distinctive);
        let missing: Vec<_> = must.filter(|column| lacks(&column.id)).collect();
        let fields = headers.fields() + form.column.iter().filter(|column| given(&column.id)).count();
        if !missing.is_empty() {
            // A survey has but one field that must be there: without it nothing suggests one.
            let fields = if form.layout == Layout::Records { fields } else { 0 };
            return Err((fields, missing.into_iter().map(|column| column.id.as_str()).collect()));
        }
        if fields < least {
            return Err((fields, Vec::new()));
        }
        let mut items = 0;
        if form.layout == Layout::Survey {
            // Any register may have a time stamp: a survey has items.
            items = survey::items(sheet, row, &headers, &self.scales).len();
            if items < survey::FEWEST_ITEMS {
                return Err((0, Vec::new()));
            }
        }
        if form.layout == Layout::Tally && !survey::counts_levels(sheet, row, &headers, &self.scales) {
            return Err((0, Vec::new()));
        }
        // A running number is in every list: then most of the headers must be the register's.
        let weak = form.column.iter().find(|column| {
            column.required && headers.columns.get(&column.id).is_some_and(|cell| column.is_weak(&cell.header))
        });
        let titles = sheet.rows().before(top).values().filter_map(|value| match value {
            Value::Text(text) => Some(key(text)),
            _ => None,
        });
        let title = key(&form.title.th);
        let names = [file, sheet.name.as_deref().unwrap_or_default()].map(key);
        let is_named = titles.chain(names).any(|text| text.contains(&title));
        let known = headers.columns.len()
            + headers.clocks.len()
            + headers.spread.values().map(|own| own.columns.len()).sum::<usize>();
        if let Some(weak) = weak.filter(|_| !is_named && known <= headers.others.len()) {
            return Err((fields, vec![weak.id.as_str()]));
        }
        let fit = (fields, is_named, items, std::cmp::Reverse(form.column.len()));
        Ok((fit, Matched { form, headers, row, top, rival: None }))
    }
}

/// The texts of a row that may be a header, alone and with the row below it.
struct HeaderRow {
    own: Vec<HeaderText>,
    /// Empty where the next row does not follow at once.
    with_next: Vec<HeaderText>,
}

/// The headers that begin in a row, with the places of their upper and lower row: its own, or with those below it
/// where both together name more fields than either.
fn headers(
    sheet: &Sheet,
    place: usize,
    rows: &[HeaderRow],
    (spellings, lists): (&Spellings<'_>, &Lists<'_>),
    told: &Told,
) -> (usize, usize, Headers) {
    let matched = |texts: &[HeaderText], header: usize| {
        let headers = spellings.matched(texts, told);
        // A row that names nothing else is no header.
        if headers.columns.is_empty() {
            return headers;
        }
        let spread = lists.spread(sheet, header, &headers);
        headers.with(spread)
    };
    let own = matched(&rows[place].own, place);
    // A header of two rows has in its upper one at least the fields that stand beside the groups.
    if !own.columns.is_empty() && !rows[place].with_next.is_empty() {
        let both = matched(&rows[place].with_next, place + 1);
        let lower = matched(&rows[place + 1].own, place + 1);
        // A field over the columns of its values is one field in either reading.
        let parts = both.spread.len() > own.spread.len() && both.fields() >= own.fields();
        if lower.fields() < both.fields() && (parts || both.fields() > own.fields()) {
            return (place, place + 1, both);
        }
    }
    // Cells merged over two rows have said the same in the row above.
    let upper = sheet.rows().row(place);
    let above =
        place.checked_sub(1).map(|above| sheet.rows().row(above)).filter(|above| above.index + 1 == upper.index);
    let same = above.is_some_and(|above| {
        upper.cells().any(|(column, value)| matches!(value, Value::Text(_)) && above.at(column) == Some(value))
    });
    (place - usize::from(same), place, own)
}
