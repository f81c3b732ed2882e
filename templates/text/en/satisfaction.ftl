# The words of the sheets of satisfaction and comments

report-sheet-comments = Comments
report-title-response = Respondents and population
report-title-groups = By group of respondents: { $survey }
report-title-reliability = Reliability (Cronbach's alpha): { $survey }
report-title-comments = What respondents wrote
report-cut = [removed]
report-unknown = unknown
report-overall-of-scale = All items of { $scale } levels
report-band-scheme = { $scheme } ({ $source })

report-head-survey = Survey
report-head-group = Group
report-head-respondents = Respondents
report-head-population = Population
report-head-response-rate = Response %
report-head-yamane = Needed Yamane
report-head-krejcie-morgan = Needed Krejcie Morgan
report-head-band-deciding = Band from { $from } (decides)
report-head-band-beside = Band from { $from }
report-head-top-two = Top two %
report-head-top-one = Top %
report-head-alpha-items = Items (k)
report-head-alpha-respondents = Complete (n)
report-head-alpha = Alpha
report-head-comment = Comment
report-head-comment-date = Answered

report-note-response = Respondents answered at least one item in this period; of a tally, those of the item that most answered. The population is that of [survey] in pramoen.toml. Needed: after Taro Yamane (e = .05) and Krejcie & Morgan (95 %); 385 where the population is unknown. Shown for comparison only: no verdict depends on it.
report-note-withheld = { $count } groups are not shown: fewer than { $fewest } of them answered some item of one of the surveys, or their figures would let those of such a group be computed. Their answers count in all totals. The ledger of answers shows them as { $mark }.
report-note-withheld-elsewhere = Groups with fewer than { $fewest } respondents, and those from which their figures could be computed, are not shown.
report-note-ledger-groups = Groups of respondents are shown for the period of the report only. { $mark }: not shown, as it is outside the period, of a group with fewer than { $fewest } respondents, or of one that hides such a group.
report-note-reliability = Alpha is taken over those who answered every item. “-”: fewer than two did, or all have the same sum. A tally does not tell who answered what, so it has none.
report-note-bands = n counts answers; lines of a section, a group or all items count those of all their items. Bands of means, which are rounded to 2 decimals first. The first scheme decides, the others stand beside it: { $schemes } · S.D. of a sample (n − 1)
report-note-comments = { $listed } comments; { $without } respondents left it blank or wrote that they have none. Telephone numbers, e-mail addresses, identity numbers and LINE ids are replaced by { $mark }. Look for names of persons before you publish.
