//! What `derive` adds to registers, and the tables that it builds, column by column.

/// A column that `derive` fills.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    /// Its name in conditions.
    pub id: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it means.
    pub meaning: &'static str,
}

/// What a derived column holds: a [`FactKind`](super::FactKind) that can stand in a constant.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Free text.
    Text,
    /// A code of the named vocabulary.
    Code(&'static str),
    /// A whole number.
    Integer,
    /// An amount.
    Amount,
    /// True, false or unknown.
    Boolean,
    /// A day.
    Date,
    /// A moment.
    Moment,
}

use Kind::{Amount, Boolean, Code, Date, Integer, Moment, Text};

const fn column(id: &'static str, kind: Kind, meaning: &'static str) -> Derived {
    Derived { id, kind, meaning }
}

/// The columns that are worked out for each row of a register.
#[must_use]
pub fn added_to(register: &str) -> &'static [Derived] {
    match register {
        "news" => NEWS,
        "coverage" => COVERAGE,
        "agenda" => AGENDA,
        "web-requests" => WEB_REQUESTS,
        "external-networks" | "internal-networks" => NETWORKS,
        "services" => SERVICES,
        "process-steps" => PROCESS_STEPS,
        "trainings" => TRAININGS,
        "budget-plan" => BUDGET_PLAN,
        "counters" => COUNTERS,
        "quality-checks" => QUALITY_CHECKS,
        _ => &[],
    }
}

/// The tables that are built from several registers, or whose rows are not those of a register.
pub const BUILT: &[(&str, &[Derived])] = &[
    ("placements", PLACEMENTS),
    ("activities", ACTIVITIES),
    ("answers", ANSWERS),
    ("budget", BUDGET),
    ("volumes", VOLUMES),
];

const NEWS: &[Derived] = &[
    column("notice_days", Integer, "days from first_notice to the day the event began"),
    column("has_time_standard", Boolean, "whether a time standard exists for its type"),
    column("on_time", Boolean, "whether it met the whole standard of its type; unknown when the times cannot prove it"),
    column("produced_on_time", Boolean, "whether it was finished in the time of its standard, whenever published"),
    column("published_on_time", Boolean, "whether it was published in the time of its standard, whenever finished"),
    column(
        "published_after_production",
        Boolean,
        "press conferences: whether it was published in time, counted from production",
    ),
    column(
        "accuracy_at_release",
        Code("accuracy"),
        "accuracy as the public saw it: corrections count before publication only",
    ),
    column("clippings", Integer, "appearances in the media up to the day of the evaluation"),
    column("print_clippings", Integer, "appearances in print up to the day of the evaluation"),
    column("channel_count", Integer, "different channels it was published on"),
    column("on_website", Boolean, "whether it was published on a website; unknown when no channel is recorded"),
    column("on_print", Boolean, "whether in print"),
    column("on_social", Boolean, "whether on a social network"),
    column("on_broadcast", Boolean, "whether on radio or television"),
    column("worked_on", Date, "the day it was finished, else first published"),
    column("on_working_day", Boolean, "whether that is neither a weekend nor a holiday"),
    column(
        "publish_minutes",
        Integer,
        "minutes from the end of the event to the first publication, where both clock times are known",
    ),
];

const COVERAGE: &[Derived] = &[
    column("matched", Boolean, "whether news_id is a number of the office's register; false where it is blank"),
    column("family", Code("media-family"), "the family of the medium"),
    column("response_days", Integer, "days from the appearance to the response"),
];

const AGENDA: &[Derived] = &[
    column(
        "decided_before_event",
        Boolean,
        "whether it was selected or not before the event began; unknown when the times cannot prove it",
    ),
    column("has_news", Boolean, "whether it gave a news item"),
    column(
        "notice_hours",
        Integer,
        "whole hours from the day and time the office was told to the event, where both clock times are known",
    ),
];

const WEB_REQUESTS: &[Derived] = &[
    column(
        "approved_before_publication",
        Boolean,
        "whether it was approved before it was put on the site; false without an approval",
    ),
    column(
        "turnaround_minutes",
        Integer,
        "minutes from receipt to completion by the webmaster, where both clock times are known",
    ),
    column("verification_days", Integer, "days from completion to the check after publication"),
    column("in_order", Boolean, "request, approval, receipt, completion and check in this order, as far as recorded"),
    column(
        "separate_duties",
        Boolean,
        "whether requester, approver and webmaster are three persons; unknown when one is not recorded",
    ),
    column("verified_by_own_director", Boolean, "whether the check was made by the requester's own group"),
    column("complete_form", Boolean, "whether requester, position, group, topic and file name are all there"),
];

const NETWORKS: &[Derived] = &[
    column("complete", Boolean, "whether name, address, telephone and e-mail are all there"),
    column("is_active", Boolean, "whether it is not marked as having left"),
    column("months_since_update", Integer, "whole months from its last update to the day of the evaluation"),
    column(
        "is_current",
        Boolean,
        "whether it was updated in the twelve months before the day of the evaluation; unknown without a day",
    ),
    column("duplicate", Boolean, "whether an earlier row names the same person of the same organisation"),
];

const SERVICES: &[Derived] = &[
    column("response_minutes", Integer, "minutes to the answer, where both clock times are known"),
    column("response_days", Integer, "days to the answer"),
];

const PROCESS_STEPS: &[Derived] = &[
    column("days", Integer, "days that the step took, the first and the last counted"),
    column("working_days", Integer, "working days among them"),
    column("has_standard", Boolean, "whether the manual gives the step a duration"),
    column("within_standard", Boolean, "whether it kept within it, in calendar days"),
    column("within_standard_working", Boolean, "whether it kept within it, in working days"),
];

const TRAININGS: &[Derived] =
    &[column("full_attendance", Boolean, "whether as many came as were planned; unknown without both numbers")];

const BUDGET_PLAN: &[Derived] = &[
    column("computed_amount", Amount, "quantity x price x times, or the arithmetic in the item's words"),
    column("arithmetic_agrees", Boolean, "whether that is the amount; unknown when there is nothing to compute"),
    column("categories_amount", Amount, "the sum of the columns of categories"),
    column("categories_agree", Boolean, "whether that is the amount; unknown without such columns"),
];

const COUNTERS: &[Derived] = &[
    column("gain", Amount, "since the reading before; none for the first reading and for a reset"),
    column("is_reset", Boolean, "whether it fell below the reading before"),
    column("is_first", Boolean, "whether it is the counter's first reading"),
];

const QUALITY_CHECKS: &[Derived] =
    &[column("passed", Boolean, "whether the result is `passed`, or level 3 or more of 5")];

const PLACEMENTS: &[Derived] = &[
    column("news_id", Text, "the number of the news item"),
    column("title", Text, "its headline"),
    column("channel", Code("channel"), "the channel"),
    column("family", Code("channel-family"), "the family of the channel (S3:159)"),
    column("unit", Text, "the group or school of the news item"),
    column("accuracy_at_release", Code("accuracy"), "of the news item"),
    column("event_end", Moment, "of the news item"),
    column("produced", Moment, "of the news item"),
    column("published", Moment, "on this channel where it is recorded, else of the news item"),
    column("reach", Amount, "how many it reached, where it is recorded"),
];

const ACTIVITIES: &[Derived] = &[
    column("activity_id", Text, "the activity, or the news item where no register of notices is kept"),
    column("title", Text, "its name"),
    column("unit", Text, "the group or school"),
    column("day", Date, "the day that places it in a period"),
    column("event_start", Moment, "when it began"),
    column("announcement", Code("announcement"), "whether it was to be announced in advance"),
    column("first_notice", Date, "when the network was first told"),
    column("notice_days", Integer, "days from first_notice to the day it began"),
    column("notice_working_days", Integer, "working days from first_notice to the day it began"),
    column("exception", Text, "why it could not be announced"),
];

const ANSWERS: &[Derived] = &[
    column("survey", Text, "the survey: its title, or the name of its file"),
    column("section", Text, "the section of the item, if the survey has sections"),
    column("item", Text, "the item as it was asked"),
    column("respondent", Integer, "the row of the respondent within the survey; none in a tally"),
    column("group", Text, "the respondent's group"),
    column("date", Date, "the day of the answer"),
    column("state", Code("answer-state"), "answered, missing, not applicable or unreadable"),
    column("score", Integer, "the level chosen, 1 is the lowest"),
    column("scale", Integer, "the highest level of the scale"),
    column("weight", Integer, "how many respondents the row stands for: 1 but in a tally"),
    column("points", Integer, "score x weight"),
    column("possible", Integer, "scale x weight"),
    column("top_two", Boolean, "whether the level is one of the two highest; of three, the highest"),
    column("any_positive", Boolean, "whether the level is above the lowest"),
    column("topic", Code("survey-topic"), "what the item asks about, by its words"),
    column("is_overall", Boolean, "whether the item asks about the whole"),
];

const BUDGET: &[Derived] = &[
    column("side", Code("budget-side"), "plan or spending"),
    column("activity", Text, "the activity's number"),
    column("category", Code("budget-category"), "the category of expense"),
    column("item", Text, "what it is for"),
    column("date", Date, "the day it was spent; of the plan, the first day of its fiscal year"),
    column("allocated", Amount, "planned"),
    column("spent", Amount, "spent"),
];

const VOLUMES: &[Derived] = &[
    column("side", Code("budget-side"), "plan or what was done"),
    column("medium", Code("printed-matter"), "the medium"),
    column("item", Text, "what it was"),
    column("date", Date, "the day it was due, or came out"),
    column("planned", Amount, "how many times it was due"),
    column("actual", Amount, "how many times it came out"),
    column("planned_copies", Amount, "copies planned"),
    column("actual_copies", Amount, "copies given out"),
];
