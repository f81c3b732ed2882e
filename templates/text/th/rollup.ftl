# ภาพรวมหลายสำนักงาน (pramoen rollup)

help-rollup = ประเมินหลายสำนักงานในคราวเดียว: รายงานของทุกสำนักงาน และภาพรวมหนึ่งชุด (rollup.xlsx แผนภูมิ board.html results.json)
help-rollup-folders = โฟลเดอร์ของสำนักงาน หรือโฟลเดอร์ที่มีโฟลเดอร์ของหลายสำนักงานอยู่ข้างใน ใส่ได้หลายโฟลเดอร์
help-rollup-period = งวดเดียวกันของทุกสำนักงาน ปี พ.ศ. เช่น 2569-Q1 2569-H1 2569 ถ้าไม่ใส่ ใช้ไตรมาสล่าสุดที่มีสำนักงานใดสำนักงานหนึ่งส่งข้อมูล
help-rollup-out = โฟลเดอร์ที่จะเขียนภาพรวม ถ้าไม่ใส่ ใช้ output/<งวด>-rollup ในโฟลเดอร์ที่ระบุ
help-rollup-strict = ถ้ามีสำนักงานที่อ่านไม่ได้ หรือมีช่องที่ต้องแก้ก่อน ให้จบด้วยรหัส 1
help-no-office-reports = ไม่เขียนรายงานของแต่ละสำนักงาน ทำเฉพาะภาพรวม
error-no-offices = ไม่พบโฟลเดอร์ของสำนักงานใน { $path }

progress-looking = หางวดล่าสุด
progress-office = { $office }: { $step }
progress-offices = สำนักงาน

rollup-title = ภาพรวมผลการประเมินงานประชาสัมพันธ์หลายสำนักงาน
rollup-period-given = งวดนี้เป็นงวดที่ผู้ใช้ระบุ ใช้กับทุกสำนักงาน
rollup-period-latest = งวดนี้คือไตรมาสล่าสุดที่มีสำนักงานส่งข้อมูล (เป็นไตรมาสล่าสุดของ { $count } สำนักงาน) ใช้กับทุกสำนักงาน ถ้าต้องการงวดอื่นให้ระบุ --period
rollup-counts = { $offices } สำนักงาน: มีผลประเมิน { $evaluated } · ไม่มีข้อมูลของงวด { $nothing } · อ่านไม่ได้ { $broken }
rollup-office-of-folder = { $office } ({ $folder })
rollup-and-more = { $names } และอีก { $count } สำนักงาน
rollup-errors-of = { $office } ({ $count } จุด)
rollup-range = { $first } ถึง { $third }
rollup-incomparable = ({ $value }) นับต่างแบบ
rollup-counts-otherwise = นับต่างจากนิยามกลาง { $count } ตัวชี้วัด
rollup-own-indicators = ตัวชี้วัดของตนเอง { $count } ตัว
rollup-no-report = ไม่ได้เขียนรายงาน: { $reason }

rollup-sheet-summary = สรุปภาพรวม
rollup-sheet-matrix = รายสำนักงาน
rollup-sheet-ranking = เทียบ { $indicator }
rollup-sheet-totals = ยอดรวมและการกระจาย
rollup-sheet-offices = การส่งข้อมูล
rollup-sheet-figures = ทุกตัวชี้วัดทุกสำนักงาน
rollup-sheet-method = วิธีเทียบ

rollup-title-findings = สิ่งที่พบ
rollup-title-more = ดูต่อ
rollup-title-matrix = ตัวชี้วัดหลักรายสำนักงาน
rollup-title-ranking = เทียบสำนักงาน: { $indicator }
rollup-title-totals = ยอดรวมทุกสำนักงาน
rollup-title-distribution = มีกี่สำนักงานในแต่ละช่วงร้อยละ
rollup-title-quartiles = ควอร์ไทล์ของค่ารายสำนักงาน
rollup-title-offices = การส่งข้อมูลและคุณภาพข้อมูล
rollup-title-missing = สำนักงานที่ยังไม่มีตัวเลขในงวดนี้
rollup-title-quality = คุณภาพข้อมูลของสำนักงานที่มีผลประเมิน
rollup-title-figures = ทุกตัวชี้วัดของทุกสำนักงาน
rollup-title-method = วิธีรวมและวิธีเทียบ

rollup-note-leading = ค่ารวมคือผลรวมของตัวตั้งหารด้วยผลรวมของตัวหาร ไม่ใช่ค่าเฉลี่ยของร้อยละ ครึ่งกลางคือช่วงที่สำนักงานครึ่งหนึ่งตรงกลางมีค่าอยู่ (ควอร์ไทล์ที่ 1 ถึง 3)
rollup-note-matrix = ● ถึงเป้า ▲ ไม่ถึงเป้า – ไม่มีเป้าหมายหรือไม่มีฐานเปรียบเทียบ “-” ไม่มีรายการ วงเล็บคือสำนักงานที่นับต่างจากนิยามกลาง จึงไม่นำไปรวมหรือเทียบ ตัวเลขสำหรับคำนวณต่ออยู่ในแผ่นทุกตัวชี้วัด
rollup-note-ranking = สำนักงานหนึ่งอยู่ก่อนอีกสำนักงานหนึ่งต่อเมื่อช่วงของทั้งสองไม่ทับกันเท่านั้น ถ้าช่วงทับกันถือว่าแยกไม่ออก กลุ่มเดียวกันคือสำนักงานที่แยกกันไม่ออก ภายในกลุ่มเรียงตามโฟลเดอร์ ไม่ใช่ตามผล “อันดับที่เป็นไปได้” คืออันดับดีที่สุดและแย่ที่สุดที่ข้อมูลยังยอมให้เป็น
rollup-note-totals = ค่ารวมเป็นสูตรที่รวมจากแผ่นทุกตัวชี้วัด: ผลรวมตัวตั้งหารด้วยผลรวมตัวหาร จำนวนค่าที่ไม่ซ้ำและมัธยฐานนำมารวมกันไม่ได้ จึงเว้นไว้ ช่วงร้อยละ 95 คือช่วงของ Wilson
rollup-note-distribution = นับสำนักงานที่มีค่าและนับแบบเดียวกัน ช่วงรวมขอบล่าง ไม่รวมขอบบน
rollup-note-quartiles = ควอร์ไทล์เป็นค่าของสำนักงานจริง ไม่ถ่วงน้ำหนักด้วยจำนวนรายการ เพื่อดูการกระจายเท่านั้น ไม่ใช่ยอดรวม
rollup-note-missing = สำนักงานเหล่านี้ไม่อยู่ในยอดรวมและการเทียบ แก้ตามเหตุผลแล้วสั่งใหม่
rollup-note-none-missing = ทุกสำนักงานมีตัวเลขในงวดนี้
rollup-note-stray = ไฟล์ที่วางนอกโฟลเดอร์ของสำนักงาน ไม่ได้อ่าน: { $files }
rollup-note-quality = เรียงจากที่ต้องแก้ก่อนมากที่สุด รายการที่ต้องแก้ทุกช่องอยู่ใน corrections.xlsx ของสำนักงานนั้น
rollup-note-figures = หนึ่งแถวคือหนึ่งตัวชี้วัดของหนึ่งสำนักงาน กรองที่หัวคอลัมน์ ยอดรวมของแผ่นอื่นรวมจากแถวที่คอลัมน์ “อยู่ในยอดรวม” เป็น “ใช่” ตัวชี้วัดที่ไม่มีสำนักงานใดมีข้อมูลไม่แสดง

rollup-head-indicator = ตัวชี้วัด
rollup-head-code = รหัส
rollup-head-office = สำนักงาน
rollup-head-folder = โฟลเดอร์
rollup-head-value = ค่า
rollup-head-unit = หน่วย
rollup-head-numerator = ตัวตั้ง
rollup-head-denominator = ตัวหาร
rollup-head-interval-low = 95% ตั้งแต่
rollup-head-interval-high = 95% ถึง
rollup-head-target = เป้าหมาย
rollup-head-verdict = ผล
rollup-head-undecided = ตัดสิน ไม่ได้
rollup-head-excluded = ยกเว้น
rollup-head-comparability = การนับ
rollup-head-summed = อยู่ใน ยอดรวม
rollup-head-band = กลุ่ม
rollup-head-ranks = อันดับที่ เป็นไปได้
rollup-head-reach-low = ใช้เทียบ ตั้งแต่
rollup-head-reach-high = ใช้เทียบ ถึง
rollup-head-ahead = นำหน้า (แห่ง)
rollup-head-behind = ตามหลัง (แห่ง)
rollup-head-covered = รวมจาก (แห่ง)
rollup-head-met = ถึงเป้า (แห่ง)
rollup-head-missed = ไม่ถึง (แห่ง)
rollup-head-without = ไม่มีค่า (แห่ง)
rollup-head-incomparable = นับต่าง (แห่ง)
rollup-head-middle-half = ครึ่งกลางของสำนักงาน
rollup-head-least = ต่ำสุด
rollup-head-first-quartile = ควอร์ไทล์ 1
rollup-head-median = มัธยฐาน
rollup-head-third-quartile = ควอร์ไทล์ 3
rollup-head-greatest = สูงสุด
rollup-head-state = สถานะ
rollup-head-reason = เหตุผล
rollup-head-errors = แก้ก่อน
rollup-head-warnings = ควรตรวจ
rollup-head-notes = ข้อสังเกต
rollup-head-files = ไฟล์
rollup-head-rows-read = แถวที่อ่าน
rollup-head-rows-kept = แถวที่ใช้
rollup-head-rows-rejected = ไม่ครบ
rollup-head-definitions = นิยามของสำนักงาน
rollup-head-report = รายงานของสำนักงาน

rollup-head-topic = เรื่อง
rollup-head-explanation = คำอธิบาย

rollup-step-below = ต่ำกว่า { $to }
rollup-step-between = { $from }–{ $to }
rollup-step-from = { $from } ขึ้นไป

rollup-comparability-same = นับแบบเดียวกัน
rollup-comparability-other-target = เป้าหมายของตนเอง
rollup-comparability-other-counting = นับต่างแบบ

rollup-state-evaluated = มีผลประเมิน
rollup-state-nothing-in-period = ไม่มีข้อมูลของงวด
rollup-state-nothing-sent = ยังไม่ส่งไฟล์
rollup-state-broken = อ่านไม่ได้
rollup-reason-nothing-in-period = ข้อมูลที่มีอยู่ในช่วง { $first } ถึง { $last } ไม่มีรายการของงวดนี้

rollup-finding-broken = อ่านไม่ได้ { $count } สำนักงาน: { $names }
rollup-finding-nothing-sent = ยังไม่ส่งไฟล์ { $count } สำนักงาน: { $names }
rollup-finding-nothing-in-period = มีไฟล์ แต่ไม่มีข้อมูลของงวด { $count } สำนักงาน: { $names }
rollup-finding-errors = มีช่องที่ต้องแก้ก่อน { $count } สำนักงาน มากที่สุดคือ { $names }
rollup-finding-ranking = { $indicator }: { $finding }
rollup-finding-one-band = ช่วงของทั้ง { $offices } สำนักงานทับกัน ยังแยกไม่ออกว่าใครดีกว่าใคร
rollup-finding-bands = แยก { $offices } สำนักงานได้ { $bands } กลุ่ม กลุ่มแรก { $first } สำนักงาน (แยกออกแน่ชัด { $ordered } จาก { $pairs } คู่)
rollup-more-matrix = ตัวชี้วัดหลักรายสำนักงาน
rollup-more-totals = ยอดรวมทุกตัวชี้วัด การกระจาย และควอร์ไทล์
rollup-more-figures = ทุกตัวชี้วัดทุกสำนักงาน สำหรับกรองและคำนวณต่อ

rollup-method-totals = ยอดรวม
rollup-method-totals-text = ค่ารวมของร้อยละคือผลรวมตัวตั้งของทุกสำนักงานหารด้วยผลรวมตัวหาร สำนักงานที่มีรายการมากจึงมีน้ำหนักมาก ไม่เคยใช้ค่าเฉลี่ยของร้อยละ ค่าเฉลี่ยรวมคือผลรวมของค่าหารด้วยจำนวนรายการ จำนวนค่าที่ไม่ซ้ำของหลายสำนักงานอาจซ้ำกัน และมัธยฐานหาจากมัธยฐานไม่ได้ จึงไม่มียอดรวม ทุกยอดบอกจำนวนสำนักงานที่รวม
rollup-method-ranking = การเทียบ
rollup-method-ranking-text = เทียบเฉพาะตัวชี้วัดที่เป็นร้อยละของจำนวนรายการ เพราะรู้ว่าความต่างเท่าใดเป็นเรื่องบังเอิญ จำนวนนับ ค่าเฉลี่ย มัธยฐาน และร้อยละของจำนวนเงินแสดงไว้ แต่ไม่เทียบ สำนักงานหนึ่งอยู่ก่อนอีกสำนักงานหนึ่งต่อเมื่อช่วงความเชื่อมั่น 95% (Wilson) ของทั้งสองไม่ทับและไม่แตะกัน เช่น 46 จาก 51 คือ 90.2% แต่ช่วงคือ 79.0–95.7 จึงอยู่ก่อนเฉพาะสำนักงานที่ช่วงทั้งช่วงต่ำกว่า 79.0 ช่วงที่ใช้เทียบขยายตามรายการที่ตัดสินไม่ได้ด้วย ใครเว้นช่องว่างไว้จึงไม่ได้อันดับดีขึ้น ถ้าตัวชี้วัดไม่มีเป้าหมาย “ก่อน” หมายถึงมีค่าสูงกว่า
rollup-method-bands = กลุ่มและอันดับที่เป็นไปได้
rollup-method-bands-text = กลุ่มที่ 1 คือสำนักงานที่ไม่มีใครนำหน้าแน่ชัด กลุ่มถัดไปคือสำนักงานที่มีสำนักงานในกลุ่มก่อนหน้านำหน้าแน่ชัดอย่างน้อยหนึ่งแห่ง สองสำนักงานในกลุ่มเดียวกันแยกกันไม่ออกเสมอ แต่สองสำนักงานต่างกลุ่มอาจแยกกันไม่ออกก็ได้ ให้ดูคอลัมน์นำหน้าและตามหลัง อันดับที่เป็นไปได้ตั้งแต่ 1 + จำนวนที่นำหน้าตน ถึงจำนวนทั้งหมด − จำนวนที่ตามหลังตน
rollup-method-chance = ความบังเอิญ
rollup-method-chance-text = ถ้าสองสำนักงานมีผลจริงเท่ากัน ช่วง 95% จะไม่ทับกันโดยบังเอิญราว 6 ใน 1,000 คู่ เมื่อเทียบหลายร้อยแห่งจึงมีบางคู่ที่แยกออกทั้งที่ไม่ต่างกัน อย่าใช้อันดับเพียงอย่างเดียวให้คุณให้โทษ
rollup-method-comparability = นิยามที่ต่างกัน
rollup-method-comparability-text = สำนักงานที่แก้วิธีนับของตัวชี้วัดใดในโฟลเดอร์ templates ของตน ตัวเลขนั้นแสดงว่า “นับต่างแบบ” ไม่อยู่ในยอดรวม การกระจาย และการเทียบ ถ้าต่างเพียงเป้าหมาย ตัวเลขยังเทียบได้ แต่ไม่นับในจำนวนที่ถึงหรือไม่ถึงเป้า ตัวชี้วัดที่สำนักงานเพิ่มเองอยู่ในรายงานของสำนักงานเท่านั้น
rollup-method-missing = สำนักงานที่ไม่มีตัวเลข
rollup-method-missing-text = สำนักงานที่ไม่ส่งไฟล์ ไม่มีข้อมูลของงวด หรืออ่านไม่ได้ ไม่ถูกนับเป็นศูนย์และไม่ถูกจัดว่าไม่ถึงเป้า ยอดรวมบอกเสมอว่ารวมจากกี่สำนักงาน

rollup-chart-verdicts = สำนักงานที่ถึงเป้าในแต่ละตัวชี้วัดหลัก จากทั้งหมด { $count } สำนักงาน
rollup-chart-verdicts-native = ถึงเป้าและไม่ถึงเป้า เฉพาะสำนักงานที่มีผล
rollup-chart-verdicts-note = ถึงเป้า { $met }/{ $judged }
rollup-chart-met = ถึงเป้า
rollup-chart-missed = ไม่ถึงเป้า
rollup-chart-without = ไม่มีผลเทียบเป้า
rollup-chart-offices = { $indicator }: { $finding }
rollup-chart-office-note = { $value }% · อันดับ { $ranks }
rollup-chart-reach = ช่วงความเชื่อมั่น 95% ขยายตามรายการที่ตัดสินไม่ได้
rollup-chart-steps = { $indicator }: สำนักงานครึ่งกลางอยู่ระหว่าง { $first }% ถึง { $third }%
rollup-chart-steps-subtitle = { $period } · { $offices } สำนักงาน · ต่ำสุด { $least }% สูงสุด { $greatest }%
rollup-chart-step-below = ต่ำกว่า { $to }%
rollup-chart-step-between = { $from }% ถึงต่ำกว่า { $to }%
rollup-chart-step-from = { $from }% ขึ้นไป
rollup-chart-step-note = { $count } สำนักงาน
rollup-chart-panels = { $indicator }รายเดือนของแต่ละสำนักงาน
rollup-chart-panels-few = { $indicator }รายเดือน: { $shown } สำนักงานที่ตามหลังแน่ชัดที่สุด จาก { $all } แห่ง
rollup-chart-panels-last = { $indicator }รายเดือน: { $shown } สำนักงานที่ค่าอยู่ท้ายสุด จาก { $all } แห่ง (ช่วงยังทับกัน)
rollup-chart-panels-subtitle = ร้อยละรายเดือน ปีงบประมาณ { $year } · ตัวเลขใต้ชื่อคือทั้งงวด
rollup-chart-manual = วิธีนับ: { $source } { $clause }
rollup-chart-footer = ที่มา: ทะเบียนของ { $offices } สำนักงาน · { $manual ->
    [none] { "" }
   *[other] { $manual } ·{ " " }
}ข้อมูล ณ { $day }

rollup-board-workbook = ตัวเลขทุกตัวของทุกสำนักงานอยู่ใน rollup.xlsx ที่อยู่คู่กับหน้านี้
rollup-board-public = หน้านี้ไม่มีข้อมูลส่วนบุคคล ไม่มีชื่อไฟล์ และไม่มีรายการเดี่ยว ผู้จัดทำเป็นผู้ตัดสินใจว่าจะเผยแพร่ผลรายสำนักงานหรือไม่
rollup-board-note-offices = ตัวเลขในวงเล็บเป็นของสำนักงานที่นับต่างจากนิยามกลาง จึงไม่นำไปรวมหรือเทียบ “-” คือไม่มีรายการ กดหัวคอลัมน์เพื่อเรียง
rollup-board-note-totals = ค่ารวมคือผลรวมตัวตั้งหารด้วยผลรวมตัวหารของสำนักงานที่นับแบบเดียวกัน จำนวนค่าที่ไม่ซ้ำและมัธยฐานนำมารวมกันไม่ได้ จึงเว้นไว้
rollup-board-answer = { $indicator }: ถึงเป้า { $met } จาก { $judged } สำนักงานที่มีผล
rollup-board-judged = ถึงเป้า { $met } จาก { $judged } แห่ง
rollup-board-no-target = ไม่มีเป้าหมาย
rollup-board-no-verdict = ยังไม่มีผลเทียบเป้า
rollup-board-covered = { $offices } จาก { $all } สำนักงาน
rollup-board-line-covered = รวมจาก
rollup-board-line-interval = ช่วงความเชื่อมั่น 95%
rollup-board-section-figures = ทุกสำนักงานรวมกัน
rollup-board-section-findings = สิ่งที่พบ
rollup-board-section-charts = แผนภูมิ
rollup-board-section-months = รายเดือนของแต่ละสำนักงาน
rollup-board-section-offices = รายสำนักงาน
rollup-board-section-ranking = เทียบสำนักงาน
rollup-board-section-totals = ยอดรวมทุกตัวชี้วัด
rollup-board-section-data = การส่งข้อมูลและคุณภาพข้อมูล
rollup-board-section-method = วิธีรวมและวิธีเทียบ
rollup-board-fate-numerator = นับในตัวตั้งและตัวหาร
rollup-board-fate-denominator = นับในตัวหารเท่านั้น
rollup-board-fate-undecidable = บันทึกไม่พอให้ตัดสิน
rollup-board-fate-excluded = ยกเว้นตามเกณฑ์
rollup-board-fate-outside = ไม่อยู่ในเกณฑ์ของตัวชี้วัดนี้

rollup-screen-title = ภาพรวม { $offices } สำนักงาน · { $period }
rollup-screen-value = ค่ารวม
rollup-screen-covered = รวมจาก
rollup-screen-target = เป้าหมาย
rollup-screen-met = ถึงเป้า
rollup-screen-missed = ไม่ถึง
rollup-screen-bands = กลุ่มที่แยกได้
rollup-screen-reports = เขียนรายงานของแต่ละสำนักงานแล้ว { $count } ชุด
rollup-screen-no-reports = เขียนรายงานของสำนักงานไม่ได้ { $count } แห่ง: { $names }
rollup-screen-written = ภาพรวมอยู่ที่ { $folder }
