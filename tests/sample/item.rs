//! An item of news, and its row in the register.

use chrono::NaiveDate;

use super::cell::{Cell, Time};

/// The type by which the time standard is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Meeting,
    Inspection,
    PressConference,
    Royal,
    Proactive,
    General,
    /// A general item without an event.
    Notice,
}

impl Kind {
    pub fn written(self) -> &'static str {
        match self {
            Self::Meeting => "ประชุม",
            Self::Inspection => "ตรวจราชการ",
            Self::PressConference => "แถลงข่าว",
            Self::Royal => "งานพระราชพิธี",
            Self::Proactive => "เชิงรุก",
            Self::General | Self::Notice => "ทั่วไป",
        }
    }

    /// How much more or less punctual than the average.
    pub fn punctuality(self) -> Option<f64> {
        match self {
            Self::Meeting => Some(-0.03),
            Self::Inspection => Some(0.10),
            Self::PressConference => Some(-0.08),
            _ => None,
        }
    }
}

/// What else the office wrote down of an item.
#[derive(Debug, Clone, Default)]
pub struct FollowUp {
    pub form: &'static str,
    pub source: &'static str,
    pub stance: &'static str,
    pub targets: String,
    /// By the officer, the source and the director.
    pub stages: [&'static str; 3],
    pub errors: String,
    pub corrected: Option<NaiveDate>,
    pub checker: String,
}

/// An item of news as the office wrote it down.
#[derive(Debug, Clone)]
pub struct News {
    pub id: String,
    pub title: String,
    pub category: &'static str,
    pub kind: Kind,
    pub unit: &'static str,
    /// The day that it is planned by.
    pub day: NaiveDate,
    pub start: Option<Time>,
    pub end: Option<Time>,
    pub press: Option<Time>,
    pub produced: Option<Time>,
    pub published: Option<Time>,
    pub channels: String,
    pub accuracy: &'static str,
    pub follow: FollowUp,
    pub checked: Option<NaiveDate>,
    pub announcement: &'static str,
    pub notice: Option<NaiveDate>,
    pub late: bool,
    pub reason: &'static str,
    pub officer: &'static str,
    pub note: &'static str,
}

impl News {
    /// The cells in the order of the register.
    pub fn cells(&self) -> Vec<Cell> {
        let follow = &self.follow;
        vec![
            self.id.as_str().into(),
            self.title.as_str().into(),
            self.category.into(),
            self.kind.written().into(),
            follow.form.into(),
            follow.source.into(),
            follow.stance.into(),
            self.unit.into(),
            follow.targets.as_str().into(),
            self.start.into(),
            self.end.into(),
            self.press.into(),
            self.produced.into(),
            self.published.into(),
            self.channels.as_str().into(),
            self.accuracy.into(),
            follow.stages[0].into(),
            follow.stages[1].into(),
            follow.stages[2].into(),
            follow.errors.as_str().into(),
            self.checked.into(),
            follow.corrected.into(),
            self.announcement.into(),
            self.notice.into(),
            self.reason.into(),
            self.officer.into(),
            follow.checker.as_str().into(),
            self.note.into(),
        ]
    }

    /// When the media could have had it.
    pub fn known(&self) -> NaiveDate {
        self.published.or(self.produced).map_or(self.day, Time::day)
    }
}
