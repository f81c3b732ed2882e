# ถ้อยคำของหน้าสรุปบนจอและบนเว็บ (board.html)

board-skip = ข้ามไปยังเนื้อหา
board-contents = สารบัญ
board-why = ที่มาของตัวเลขนี้
board-filter = ค้นในตาราง
board-shown = แสดง { $shown } จาก { $all } แถว
board-in-words = อ่านแผนภูมิเป็นข้อความ
board-enlarge = เต็มจอ
board-top = กลับขึ้นด้านบน
board-fate = นับเป็น
board-reason = เพราะ
board-rows = แถว
board-all-rows = แถวทั้งหมดของงวด

board-answer-open = ตัวชี้วัดหลักอีก { $count } ตัวไม่มีเป้าหมายให้เทียบ หรือยังไม่มีข้อมูล

board-section-figures = ตัวชี้วัดหลัก
board-section-changes = อะไรเปลี่ยนไป
board-section-next = ควรทำอะไรต่อ
board-section-charts = แผนภูมิ
board-section-indicators = ตัวชี้วัดทั้งหมด
board-section-months = รายเดือน
board-section-parts = แยกตามกลุ่ม
board-section-survey = ความพึงพอใจ
board-section-standard = มาตรฐานสำนักงาน
board-section-data = ความครบถ้วนของข้อมูล
board-section-method = หลักเกณฑ์ที่ใช้

board-note-figures = กด “ที่มาของตัวเลขนี้” เพื่อดูประโยคในคู่มือ วิธีนับ และจำนวนแถวที่นับและไม่นับพร้อมเหตุผล
board-note-indicators = กดชื่อตัวชี้วัดเพื่อดูที่มา ปีก่อนคืองวดเดียวกันของปีงบประมาณก่อน ช่วงที่เป็นไปได้คือค่าต่ำสุดและสูงสุดเมื่อเติมข้อมูลที่ยังตัดสินไม่ได้
board-note-parts = ตัวเลขของงวด แยกตามประเภท กลุ่มงาน ช่องทาง และกลุ่มอื่น ๆ กดชื่อตัวชี้วัดเพื่อเปิดตาราง
board-note-issues = สิ่งที่พบในไฟล์ข้อมูล นับตามชนิด ตำแหน่งของแต่ละจุดและวิธีแก้อยู่ใน corrections.xlsx ของสำนักงาน
board-note-no-issues = ไม่พบสิ่งที่ต้องแก้ในไฟล์ข้อมูล
board-note-method = วิธีนับของแต่ละตัวชี้วัดอยู่ใน “ที่มา” ของตัวเลขนั้น ด้านล่างคือเกณฑ์ที่หลายตัวเลขใช้ร่วมกัน

board-title-accounts = ที่มาของตัวชี้วัดอื่น
board-title-considerations = ประเด็นการพิจารณา
board-title-issues = สิ่งที่พบในไฟล์ข้อมูล
board-account-title = { $title }{ $value ->
        [none] { "" }
       *[other] : { $value }
    }{ $verdict ->
        [none] { "" }
       *[other] {" "}· { $verdict }
    }

board-group-targets = ผลเทียบเป้าหมาย
board-group-months = รายเดือนของปีงบประมาณ
board-group-parts = แยกตามประเภทและกลุ่มงาน
board-group-reach = ช่องทาง สื่อ ทิศทางข่าว และกลุ่มเป้าหมาย
board-group-causes = สาเหตุ
board-group-budget = แผนและงบประมาณ

board-head-severity = ความเร่งด่วน
board-head-kind = ชนิด
board-head-count = จำนวน

board-line-target = เป้าหมาย
board-line-counted = นับได้
board-line-distance = ระยะถึงเป้า
board-line-interval = ช่วงความเชื่อมั่น 95%
board-line-bounds = ถ้าเติมข้อมูลที่ขาด
board-line-sure = ความแน่นอน
board-line-last-year = งวดเดียวกันปีก่อน
board-line-reading = อีกวิธีอ่าน
board-target-compared = { $target } ({ $goal })
board-bounds = { $bounds } (ตัดสินไม่ได้ { $rows } แถว)
board-fragile = ผลอาจเปลี่ยน
board-robust = ผลไม่เปลี่ยน
board-last-year = { $value } ({ $difference })
board-share = { $value } ({ $count } { $unit })
board-course = แนวโน้มรายเดือน: { $months }

board-manual = { $source } { $clause }
board-decided = ข้อที่ต้องตัดสินใจ: { $decided }
board-else = {" "}ถ้าไม่มีใช้{" "}
board-other-reading = อีกวิธีอ่าน
board-universe-unknown = ยังไม่ได้บอกจำนวน
board-rows-elsewhere = อีก { $count } แถวเป็นของงวดอื่น
board-rows-undated = อีก { $count } แถวไม่มีวันที่ หรือวันที่อยู่หลังวันประเมิน จึงไม่อยู่ในงวดใด
board-in-workbook = ดูทุกแถวได้ที่แผ่น “{ $sheet }” ของ report.xlsx กรองคอลัมน์ “{ $column }”
board-all-registers = ทุกทะเบียน


board-footer-workbook = ตัวเลขทุกตัวตรงกับ report.xlsx ของงวดเดียวกัน ซึ่งเป็นสูตรที่กดตามไปดูแถวที่นับได้
board-footer-public = หน้านี้ไม่มีข้อมูลส่วนบุคคล ไม่มีข้อความของผู้ตอบ และไม่เรียกสิ่งใดจากภายนอก

# ชนิดของสิ่งที่พบในไฟล์
board-issue-unreadable-file = ไฟล์เปิดไม่ได้
board-issue-damaged-file = ไฟล์เสียหรือคัดลอกมาไม่ครบ
board-issue-unfinished-file = ไฟล์ที่อ่านไม่จบ
board-issue-changed-file = ไฟล์ที่ถูกแก้ระหว่างอ่าน
board-issue-protected-file = ไฟล์มีรหัสผ่าน
board-issue-empty-file = ไฟล์ไม่มีข้อมูล
board-issue-too-large-file = ไฟล์ใหญ่เกินเกณฑ์
board-issue-unknown-encoding = ไม่รู้รหัสอักขระของไฟล์
board-issue-unsupported-file = ไฟล์ชนิดที่ไม่อ่าน
board-issue-unrecognised-sheet = แผ่นที่ไม่ตรงกับทะเบียนใด
board-issue-unclosed-quote = เครื่องหมายคำพูดไม่ปิด
board-issue-cell-outside = ช่องที่อยู่นอกแผ่น
board-issue-repeated-cell = ช่องเดียวกันมีมากกว่าหนึ่งครั้ง
board-issue-sideways-sheet = หัวตารางอยู่ในแนวตั้ง
board-issue-missing-column = ขาดคอลัมน์ที่ต้องมี
board-issue-header-guessed = หัวตารางที่ต้องเดา
board-issue-unused-columns = คอลัมน์ที่ไม่ได้ใช้
board-issue-doubled-column = คอลัมน์เดียวกันมีสองคอลัมน์
board-issue-form-assumed = แผ่นที่เป็นได้หลายทะเบียน
board-issue-hidden-sheet = แผ่นที่ซ่อนไว้
board-issue-personal-data = ข้อมูลส่วนบุคคลที่ตัดออก
board-issue-personal-name = ชื่อที่มีข้อมูลส่วนบุคคล
board-issue-link-not-followed = ไฟล์หรือโฟลเดอร์ที่เป็นเพียงลิงก์
board-issue-own-report = รายงานของโปรแกรมเอง
board-issue-marked-copy = สำเนาที่ทำเครื่องหมายไว้
board-issue-own-folder = โฟลเดอร์รายงานของโปรแกรมเอง
board-issue-unreadable-folder = เปิดโฟลเดอร์ไม่ได้
board-issue-no-file = ไม่ใช่ไฟล์และไม่ใช่โฟลเดอร์
board-issue-other-kind = ไฟล์ชนิดอื่นที่ไม่อ่าน
board-issue-macros-not-run = ไฟล์ที่มีมาโคร
board-issue-month-without-year = เดือนที่ไม่รู้ปี
board-issue-missing-value = ไม่ได้กรอกข้อมูลที่ต้องมี
board-issue-unreadable-date = วันที่ที่อ่านไม่ได้
board-issue-ambiguous-date = วันที่ที่อ่านได้หลายวัน
board-issue-repaired-value = ค่าที่ซ่อมแล้วใช้
board-issue-future-date = วันที่อยู่หลังวันประเมิน
board-issue-unreadable-time = เวลาที่อ่านไม่ได้
board-issue-time-without-day = มีเวลาแต่ไม่มีวันที่
board-issue-day-outside-month = วันที่ไม่อยู่ในเดือนที่กรอก
board-issue-unreadable-number = ตัวเลขที่อ่านไม่ได้
board-issue-unknown-choice = คำที่ไม่อยู่ในรายการ
board-issue-several-ticks = ติ๊กหลายช่อง
board-issue-error-cell = สูตรที่เป็นข้อผิดพลาด
board-issue-conflicting-duplicate = เลขซ้ำแต่เนื้อหาต่างกัน
board-issue-running-number = เลขลำดับซ้ำข้ามแผ่น
board-issue-unknown-reference = อ้างถึงรายการที่ไม่มี
board-issue-reversed-times = เวลาสลับลำดับ
board-issue-unknown-answer = คำตอบที่ไม่อยู่ในมาตรา
board-issue-scale-mixed = ข้อเดียวมีหลายมาตรา
board-issue-scale-from-zero = มาตราเริ่มที่ 0
board-issue-scale-assumed = มาตราที่ต้องสันนิษฐาน
board-issue-scale-differs = ข้อที่ใช้มาตราต่างจากข้ออื่น
board-issue-repeated-responses = คำตอบแบบสอบถามที่มีแล้วในไฟล์อื่น
board-issue-transposed-survey = แบบสอบถามวางผู้ตอบตามแนวนอน
board-issue-undated-survey = แบบสำรวจไม่มีวันที่หรืองวด
board-issue-figure-differs = ตัวเลขในแผ่นไม่ตรงกับที่คำนวณ
board-issue-arithmetic-differs = จำนวนเงินไม่ตรงกับผลคูณ
board-issue-categories-differ = จำนวนเงินไม่ตรงกับผลรวมหมวด
board-issue-overspent = ใช้จ่ายเกินแผน
board-issue-counter-reset = ตัวนับตั้งใหม่
board-issue-unapproved-publication = เผยแพร่ก่อนได้รับอนุญาต
board-issue-number-inversion = เลขที่เอกสารสวนลำดับวันที่
board-issue-number-of-other-year = เลขที่เอกสารเป็นของปีอื่น
board-issue-undated-document = เอกสารไม่ลงวันที่
board-issue-unnumbered-document = เอกสารไม่มีเลขที่
board-issue-document-outside-year = เอกสารนอกปีงบประมาณ
board-issue-duplicate-number = เลขที่เอกสารซ้ำ
board-issue-dead-path = ไม่พบไฟล์หลักฐาน
board-issue-outside-path = หลักฐานอยู่นอกโฟลเดอร์ของสำนักงาน
board-issue-bad-address = ที่อยู่เว็บใช้ไม่ได้
board-issue-many-considerations = เอกสารเดียวใช้กับหลายประเด็น
board-issue-consideration-without-evidence = ประเด็นที่ไม่มีหลักฐาน
board-issue-evidence-without-consideration = หลักฐานที่ไม่บอกประเด็น
board-issue-unknown-consideration = ประเด็นที่ไม่มีในมาตรฐาน
board-issue-repeated-consideration = ประเด็นที่กรอกซ้ำ
board-issue-consideration-of-every-indicator = ประเด็นที่ไม่บอกตัวบ่งชี้
board-issue-several-documents = ช่องเดียวมีหลายเอกสาร
board-issue-unreadable-considerations = เลขประเด็นที่อ่านไม่ได้
board-issue-malformed-email = อีเมลใช้ไม่ได้
board-issue-misnumbered-items = เลขข้อย่อยผิดลำดับ
board-issue-day-after-year = กล่าวถึงวันหลังปีที่ประเมิน
board-issue-repeated-entry = รายชื่อซ้ำ
board-issue-claim-incomplete = ตัวเลขที่อ้างกรอกไม่ครบ
board-issue-claim-register-unknown = ตัวเลขที่อ้างถึงทะเบียนที่ไม่มี
board-issue-claim-column-unknown = ตัวเลขที่อ้างถึงคอลัมน์ที่ไม่มี
board-issue-claim-column-personal = ตัวเลขที่อ้างถึงข้อมูลส่วนบุคคล
board-issue-claim-column-without-numbers = ตัวเลขที่อ้างถึงคอลัมน์ที่ไม่ใช่ตัวเลข
board-issue-claim-value-unmatched = ตัวเลขที่อ้างถึงค่าที่ไม่มี
board-issue-claim-without-records = ตัวเลขที่อ้างไม่มีข้อมูลให้ตรวจ
board-issue-claim-differs = ตัวเลขที่อ้างไม่ตรงกับทะเบียน
board-issue-frame-missing = ไม่พบแบบรายงานของสำนักงาน
board-issue-frame-unfillable = แบบรายงานที่เติมไม่ได้
board-issue-frame-without-placeholders = แบบรายงานที่ไม่มีช่องเติม
board-issue-placeholder-left = ช่องเติมที่ยังไม่ได้เติม
board-issue-placeholder-unknown = ช่องเติมที่ไม่รู้จัก
board-issue-placeholder-without-value = ช่องเติมที่ไม่มีค่าในงวดนี้
board-issue-more-alike = ช่องอื่นในคอลัมน์เดียวกันที่มีปัญหาเดียวกัน
board-issue-unwise-limit = เกณฑ์ขนาดไฟล์สูงเกินไป
board-issue-unfit-logo = ตราสำนักงานใช้ไม่ได้
board-issue-unknown-chart = แผนภูมิที่เลือกแต่ไม่มี
board-issue-restated-period = ตัวเลขของงวดที่ปิดแล้วเปลี่ยนไป
board-issue-changed-seal = ไฟล์งวดที่ปิดแล้วไม่เหมือนเดิม
board-issue-unreadable-seal = ไฟล์ในโฟลเดอร์ sealed อ่านไม่ได้
