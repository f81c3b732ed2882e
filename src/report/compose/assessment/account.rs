//! What is written of each consideration: the office's own words, else paragraphs filled from the figures, else a place
//! to fill in.

use super::super::context::Context;
use crate::definition::{Digits, Figures, Narratives, Rendered, Section};
use crate::model::evidence::{Evidence, Filing};
use crate::model::location::Location;
use crate::model::scorecard::{Document, Scorecard, ScoredConsideration};
use crate::report::assessment::{ConsiderationAccount, EvidenceLine, EvidenceLink, Line};
use crate::report::wording;

/// What the accounts of an indicator are written from.
pub struct Writer<'a> {
    pub context: Context<'a>,
    pub card: &'a Scorecard,
    pub narratives: Option<&'a Narratives>,
    pub figures: Option<Figures>,
    pub digits: Digits,
}

impl Writer<'_> {
    /// The account of each consideration that was carried out, and what was not written for want of a figure.
    pub fn accounts(&self) -> (Vec<ConsiderationAccount>, Vec<String>) {
        let mut unwritten = Vec::new();
        let performed = self.card.considerations.iter().filter(|own| own.performed == Some(true));
        let accounts = performed.map(|own| self.account(own, &mut unwritten)).collect();
        (accounts, unwritten)
    }

    fn account(&self, own: &ScoredConsideration, unwritten: &mut Vec<String>) -> ConsiderationAccount {
        let context = self.context;
        let title = wording::consideration(context.definitions, context.language, self.card, own);
        let unnamed = title.is_none();
        let title = title.unwrap_or_else(|| context.say("assessment-unnamed"));
        let facts = [("number", own.number.to_string()), ("title", title)];
        let title = self.digits.write(&context.tell("assessment-consideration", &facts));
        let mut sections = Vec::new();
        for section in Section::ALL {
            let lines = self.section(own, section, unwritten);
            if !lines.is_empty() {
                sections.push((context.say(&format!("assessment-{}", section.code())), lines));
            }
        }
        let title = Line { text: title, depth: 0, open: unnamed };
        ConsiderationAccount { title, sections, evidence: own.documents.iter().map(|own| self.evidence(own)).collect() }
    }

    fn section(&self, own: &ScoredConsideration, section: Section, unwritten: &mut Vec<String>) -> Vec<Line> {
        let said: Option<&(String, Location)> = match section {
            Section::Method => own.account.method.as_ref(),
            Section::Result => own.account.result.as_ref(),
            Section::Comment => own.account.comment.as_ref(),
        };
        let lines = match said {
            Some((text, _)) => {
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(self.own_line()).collect()
            }
            None => self.narrative(own.number, section, unwritten),
        };
        if lines.is_empty() && section != Section::Comment {
            return vec![Line::open(self.context.say(&format!("assessment-fill-{}", section.code())))];
        }
        lines
    }

    fn own_line(&self) -> impl Fn(&str) -> Line {
        |line| Line::plain(self.digits.write(line))
    }

    /// The paragraphs of a section with their numbers.
    fn narrative(&self, consideration: u32, section: Section, unwritten: &mut Vec<String>) -> Vec<Line> {
        let (Some(narratives), Some(figures)) = (self.narratives, &self.figures) else { return Vec::new() };
        let language = self.context.language;
        let mut lines: Vec<(Line, bool)> = Vec::new();
        for paragraph in narratives.of(&self.card.indicator, consideration, section) {
            for rendered in paragraph.render(figures, language) {
                match rendered {
                    Rendered::Text(text) => {
                        let line = Line { text, depth: paragraph.depth, open: false };
                        lines.push((line, paragraph.announces));
                    }
                    Rendered::Nothing => {}
                    Rendered::Lacking(name) => {
                        let facts = [("beginning", paragraph.beginning(language)), ("name", self.titled(&name))];
                        unwritten.push(self.context.tell("assessment-lacking", &facts));
                    }
                }
            }
        }
        self.numbered(lines)
    }

    /// What a paragraph asked for by the name that an officer knows: that of the indicator, where it is one.
    fn titled(&self, asked: &str) -> String {
        let indicators = &self.context.definitions.indicators;
        let named = indicators.iter().find(|own| asked.split('"').any(|part| part == own.id));
        named.map_or_else(|| asked.to_owned(), |own| self.context.words(&own.title).to_owned())
    }

    /// Numbers what is left, without announcements of nothing; what stands alone has no number.
    fn numbered(&self, mut lines: Vec<(Line, bool)>) -> Vec<Line> {
        if let [(line, _)] = &mut lines[..] {
            line.depth = 0;
        }
        let deep: Vec<u8> = lines.iter().map(|(line, _)| line.depth).collect();
        let (mut first, mut second) = (0, 0);
        let mut numbered = Vec::new();
        for (place, (line, announces)) in lines.into_iter().enumerate() {
            if announces && deep.get(place + 1).is_none_or(|next| *next <= line.depth) {
                continue;
            }
            let number = match line.depth {
                0 => String::new(),
                1 => {
                    (first, second) = (first + 1, 0);
                    format!("{first}. ")
                }
                _ => {
                    second += 1;
                    format!("{first}.{second} ")
                }
            };
            numbered.push(Line { text: self.digits.write(&format!("{number}{}", line.text)), ..line });
        }
        numbered
    }

    fn evidence(&self, document: &Document) -> EvidenceLine {
        let record = &self.context.results.evidence[document.record];
        let link = match record.filing {
            Filing::Present => EvidenceLink::File(document.record),
            Filing::Address => record.link.clone().map_or(EvidenceLink::Nowhere, EvidenceLink::Web),
            _ => EvidenceLink::Nowhere,
        };
        let place = record.link.clone().filter(|_| link != EvidenceLink::Nowhere);
        let missing = matches!(record.filing, Filing::Missing | Filing::Outside | Filing::BadAddress);
        let mark = missing.then(|| self.context.say("assessment-missing"));
        EvidenceLine { text: self.digits.write(&cited(self.context, record)), link, place, mark }
    }
}

/// A document as offices cite it: kind, number, date, subject.
pub fn cited(context: Context<'_>, record: &Evidence) -> String {
    let mut parts: Vec<String> = record.kind.iter().map(|kind| context.code("evidence-kind", kind)).collect();
    parts.extend(record.number.iter().map(|number| context.tell("assessment-number", &[("number", number.clone())])));
    let dated = |day| context.tell("assessment-dated", &[("day", wording::day(day, context.texts))]);
    parts.extend(record.dated.map(dated));
    let bare = parts.is_empty();
    let about = |subject: &String| {
        if bare { subject.clone() } else { context.tell("assessment-subject", &[("subject", subject.clone())]) }
    };
    parts.extend(record.subject.as_ref().map(about));
    if parts.is_empty() {
        parts.extend(record.id.clone());
    }
    parts.join(" ")
}
