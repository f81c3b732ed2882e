# Charts for the meeting: the title says the finding, the subtitle the base, the footer the source.

chart-office = the office
chart-footer = Source: registers of { $office } · counted as in: { $source } { $clause } · { $period } · data as of { $day }
chart-footer-several = Source: registers of { $office } · counted as on the report's method sheet · { $period } · data as of { $day }
chart-footer-standard = Source: { $source } · data as of { $day }
chart-alt = { $title } ({ $subtitle }) { $rows }
chart-target = target { $sign } { $value }%
chart-target-amount = target { $sign } { $value } { $unit }
chart-target-last-year = target { $sign } { $value } { $unit } (same period last year)
chart-amount = { $value } { $unit }
chart-figure = { $value }% ({ $numerator }/{ $denominator })
chart-fragile = { $verdict } (may change)
chart-undecided = { $count } not decided yet
chart-unknown = not given
chart-others = { $count } others together
chart-percent = { $value }%
chart-part = { $subtitle } (part { $part } of { $parts })

chart-targets-all = All { $count } indicators with a target reach it
chart-targets-some = { $met } of { $count } indicators with a target reach it
chart-targets-none = None of the { $count } indicators with a target reaches it
chart-targets-no-verdict = No indicator can be held against its target in this period
chart-targets-missed = Not yet: { $names }
chart-targets-target = Target
chart-targets-bounds = Where the value can lie once undecided items are known
chart-targets-interval = 95% confidence interval (fewer items, wider)

chart-trend-all = { $indicator }: target reached in every month with data ({ $count })
chart-trend-some = { $indicator }: target reached in { $met } of { $count } months
chart-trend-none = { $indicator }: target reached in none of { $count } months
chart-trend-empty = { $indicator }: no data in fiscal year { $year }
chart-trend-subtitle = Percent by month, fiscal year { $year } · { $denominator } { $unit } in all · lowest { $month } { $value }%
chart-trend-subtitle-empty = Percent by month, fiscal year { $year }
chart-trend-together = By month: every indicator with data reaches its target in { $met } of { $count } months
chart-trend-together-subtitle = Percent by month, fiscal year { $year } · the figure below each name is of the whole year
chart-trend-together-empty = By month: no data in fiscal year { $year }
chart-trend-year = Fiscal year { $year }
chart-trend-series = { $indicator } ({ $sign } { $value }%)

chart-by-all = { $indicator }: target { $sign } { $target }% reached everywhere, by { $by }
chart-by-some = { $indicator }: { $met } of { $count } reach the target { $sign } { $target }%, by { $by }
chart-by-none = { $indicator }: none reaches the target { $sign } { $target }%, by { $by }
chart-by-range = { $indicator } by { $by }: highest { $best } { $high }%
chart-by-subtitle = { $period } · { $denominator } { $unit } in all · lowest { $worst } { $low }%
chart-left-out = The { $top } highest and { $bottom } lowest are shown, { $left } between them are left out

chart-count-title = { $indicator }: most are { $best }, { $value } { $unit } ({ $share }%)
chart-growth-all = { $indicator }: more than in the same period last year, for every { $by }
chart-growth-some = { $indicator }: { $met } of { $count } have more than in the same period last year, by { $by }
chart-growth-none = { $indicator }: none has more than in the same period last year, by { $by }
chart-growth-note = { $value } { $unit } (last year { $before })
chart-growth-note-new = { $value } { $unit } (last year none)
chart-count-subtitle = { $period } · { $total } { $unit } in all
chart-count-note = { $value } { $unit } ({ $share }%)

chart-share-title = { $indicator }: { $best } { $value }% ({ $numerator } of { $denominator } { $unit })
chart-share-empty = { $indicator }: no data in this period
chart-share-subtitle = { $period } · percent of all { $unit } of each row
chart-n = n = { $n }
chart-now = this period
chart-quarter = Quarter { $number }/{ $year }
chart-quarter-now = Quarter { $number }/{ $year } (this period)
chart-months-title = { $indicator } by month: { $best } from { $low }% ({ $low_month }) to { $high }% ({ $high_month })
chart-months-subtitle = Fiscal year { $year }, in all { $total } { $unit } · percent of all { $unit } of each month

chart-map-all = { $indicator }: some in every one of { $months } months, for every { $by }
chart-map-some = { $indicator }: { $full } of { $count } have some in every one of { $months } months, by { $by }
chart-map-subtitle = By month of fiscal year { $year } · { $total } { $unit } in all · { $empty } cells without any · darker is more
chart-map-total = Total
chart-map-sum = { $value }
chart-map-empty = none in the month

chart-pareto-few = { $indicator }: the first { $few } of { $count } make up { $share }%
chart-pareto-most = { $indicator }: most are { $best }, { $value } { $unit } ({ $high }%)
chart-pareto-line = cumulative
chart-reasons-title = { $indicator }: { $count } of { $total } { $unit } do not count for it, most because: { $best } ({ $value } { $unit })
chart-reasons-subtitle = { $period } · { $count } { $unit } missed, left out or not decided · { $counted } { $unit } count for it

chart-panels-title = { $indicator } by month, for { $count } ({ $by })
chart-panels-all = { $indicator }: all { $count } reach the target over the year, by { $by }
chart-panels-some = { $indicator }: { $met } of { $count } reach the target over the year, by { $by }
chart-panels-none = { $indicator }: none of { $count } reaches the target over the year, by { $by }
chart-panels-subtitle = Percent by month, fiscal year { $year } · { $total } { $unit } in all · below each name the whole year, most counted first
chart-panels-without = { $count } more have no items in the year, by { $by }

chart-plan-within = { $indicator }: { $share }% of the plan ({ $done } of { $planned } { $unit }), none above its plan
chart-plan-over = { $indicator }: { $share }% of the plan ({ $done } of { $planned } { $unit }), { $over } of { $count } above their plan, by { $by }
chart-plan-unplanned = { $indicator }: { $done } { $unit } that are in no plan
chart-plan-year = Plan of the whole fiscal year { $year } and what was done up to { $period } · in { $unit }
chart-plan-outside = { $done } { $unit } outside the plan
chart-plan-period = { $period } · plan and what was done · in { $unit }
chart-plan-planned = planned
chart-plan-before = before this period
chart-plan-now = in this period
chart-plan-beyond = beyond the plan
chart-plan-full = 100% of the plan
chart-plan-note = { $done } ({ $share }%)
chart-plan-note-over = { $done } ({ $share }%), { $excess } over
chart-plan-note-unplanned = { $done }, in no plan

chart-likert-title = { $survey }: mean { $mean } of { $scale } ({ $band })
chart-likert-title-plain = { $survey }: mean { $mean } of { $scale }
chart-likert-empty = { $survey }: no answers in this period
chart-likert-subtitle = { $period } · { $n } answers in all · means of items { $low } to { $high }
chart-likert-note = n = { $n } · { $mean } { $band }
chart-likert-side = levels { $low }–{ $high }
chart-likert-side-single = level { $low }
chart-level-of-scale = level { $level }
chart-level-of-5-5 = 5 very high
chart-level-of-5-4 = 4 high
chart-level-of-5-3 = 3 moderate
chart-level-of-5-2 = 2 low
chart-level-of-5-1 = 1 very low

chart-level-title = Standard { $standard }, indicator { $indicator }: level { $level } ({ $clear } of { $total } with clear evidence)
chart-level-caution = Standard { $standard }, indicator { $indicator }: level { $level }, but no evidence is clear yet
chart-level-provisional = Standard { $standard }, indicator { $indicator }: not rated, { $performed } of { $total } carried out (level { $level } if all were)
chart-level-not-rated = Standard { $standard }, indicator { $indicator }: not rated, { $performed } of { $total } carried out
chart-level-no-data = Standard { $standard }, indicator { $indicator }: no data
chart-level-no-table = Standard { $standard }, indicator { $indicator }: clear evidence for { $clear } of { $total } (the definition has no level table)
chart-level-word-no-table = no level table
chart-level-word-not-rated = not rated
chart-level-subtitle = { $title } · fiscal year { $year } · documents filed { $count }, complete { $complete }
chart-level-complete = complete document
chart-level-lacking = document that lacks something
chart-level-documents = documents: { $count }
chart-level-documents-some = { $count } ({ $complete } complete)
chart-level-documents-none = no document
chart-level-not-performed = not carried out
chart-level-not-recorded = not recorded
chart-level-unnamed = consideration not named yet

chart-column-unit = unit
chart-column-group = group of respondents
chart-column-survey = survey
chart-column-section = section
chart-column-item = item
chart-column-outlet = outlet
chart-column-news_id = news number
chart-column-title = headline
chart-column-type = news type
chart-column-category = news category
chart-column-channel = channel
chart-column-family = channel family
chart-column-media_type = kind of medium
chart-column-tone = tone
chart-column-late_reason = reason of delay
chart-column-target_groups = target group
chart-column-activity = activity

chart-value-activity = Activity { $value }
