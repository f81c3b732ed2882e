# Words of the sheet of what changed

report-sheet-changes = What changed
report-title-changes = What changed since the period before and since last year
report-note-changes = { $period }, compared with the period before, { $previous }, and the same period last year, { $year }
report-note-changes-year = { $period }, compared with the same period last year, { $year }
report-note-changes-until = The period is not over, so it is compared with an equally long part of the other: { $days }
report-change-until = { $against } to { $day }
report-note-mix = A difference is taken apart into two effects that sum to it exactly: "within groups" is what groups did better or worse themselves, "by mix" is that groups above or below the whole had more or less of the work. Records are compared only, never what was typed in as a baseline in pramoen.toml.

report-against-previous = Period before
report-against-last-year = Same period last year
report-points = points

report-head-against = Compared with
report-head-before = Before
report-head-after = Now
report-head-difference = Difference
report-head-direction = Direction
report-head-rate = Within groups
report-head-mix = By mix
report-head-before-numerator = Num. before
report-head-before-denominator = Den. before
report-head-after-numerator = Num. now
report-head-after-denominator = Den. now
report-head-change-sentence = In short
report-head-weight = Part of the whole, before → now
report-head-effect = Effect on the whole
report-head-record = Record
report-all-parts = All

report-title-parts = { $indicator }: { $against }, by { $by }
report-title-movers-fell = Records that pulled it down: { $what } ({ $reason }), { $shown } of { $count } rows
report-title-movers-rose = Records that lifted it: { $what } ({ $reason }), { $shown } of { $count } rows

report-change-better = better
report-change-worse = worse
report-change-rose = rose
report-change-fell = fell
report-change-same = the same

# The sentence
report-change-none = nothing to compare with
report-change-moved = { $way } from { $before } to { $after } ({ $difference } { $unit })
report-change-judged = { $moved }: { $judgement }
report-change-by-rate = { $moved }, mainly within groups ({ $rate }), most in { $by } “{ $part }” ({ $effect })
report-change-by-mix = { $moved }, mainly because the mix of groups changed ({ $mix }), most by { $by } “{ $part }” ({ $effect })
report-change-by-mix-alone = { $moved }, although it { $opposite } within groups ({ $rate }), because the mix of groups changed ({ $mix }), most by { $by } “{ $part }” ({ $effect })
report-change-by-part = { $moved }, most in { $by } “{ $part }” ({ $effect })
report-change-shares = most changed is { $by } “{ $part }”, from { $before } % to { $after } % ({ $effect } points)
report-change-shares-same = the shares are the same
report-change-line = { $against }: { $sentence }
