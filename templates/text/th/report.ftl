# ถ้อยคำในรายงาน

report-title = รายงานผลการประเมินงานประชาสัมพันธ์
report-title-office = รายงานผลการประเมินงานประชาสัมพันธ์ { $office }
report-summary-period = งวด { $period } · ประเมิน ณ วันที่ { $day }
report-note-period = งวด { $period }
report-yes = ใช่
report-no = ไม่ใช่
report-without = ไม่ระบุ
report-percent = ร้อยละ
report-robust = ผลไม่เปลี่ยน
report-reading-differs = นับแบบ “{ $reading }” ได้ { $value } { $verdict } ต่างจากผลข้างต้น
report-reading-of = { $indicator }: { $said }
report-fragile = ผลอาจเปลี่ยน
report-bounds = ช่วงที่เป็นไปได้ { $bounds }
report-other-reading = ↳ { $reading }
report-overall = รวมทุกข้อ
report-section = รวม { $section }
report-no-target = คู่มือไม่ได้กำหนดเป้าหมาย
report-unmatched = (ไม่ได้ใช้)
report-clock-time = เวลา

# ชื่อแผ่น ไม่เกิน 31 ตัวอักษร
report-sheet-summary = สรุปผู้บริหาร
report-sheet-indicators = ตัวชี้วัด
report-sheet-trend = แนวโน้ม
report-sheet-periods = รายงวด
report-sheet-breakdowns = จำแนก
report-sheet-satisfaction = ความพึงพอใจ
report-sheet-standard = ระดับมาตรฐาน
report-sheet-evidence = หลักฐาน
report-sheet-issues = ข้อที่ต้องแก้
report-sheet-method = วิธีคิด
report-sheet-sources = แหล่งข้อมูล

# หัวเรื่อง
report-title-indicators = ตัวชี้วัดทุกตัว
report-title-targets = ตัวชี้วัดที่มีเป้าหมาย (ข้อมูลของแผนภูมิ)
report-title-trend = แนวโน้มรายเดือน ปีงบประมาณ { $first }–{ $last }
report-title-trend-year = ทุกตัวชี้วัดรายเดือน ปีงบประมาณ { $year }
report-title-periods = รายเดือน ไตรมาส ครึ่งปี ปี และสะสม ปีงบประมาณ { $year }
report-title-breakdowns = ตัวชี้วัดจำแนกตามกลุ่ม
report-title-by = { $indicator } จำแนกตาม{ $by }
report-title-satisfaction = ผลการสำรวจความพึงพอใจ
report-title-standard = ระดับคุณภาพตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา
report-title-evidence = ทะเบียนเอกสาร/หลักฐานอ้างอิง
report-title-issues = สิ่งที่พบในไฟล์ และวิธีแก้
report-title-method = วิธีคิดตัวชี้วัด
report-title-bands = เกณฑ์แปลผลค่าเฉลี่ย
report-title-sources = แหล่งข้อมูลและการกระทบยอด
report-title-rows = กระทบยอดแถว
report-title-matched = หัวตารางที่จับคู่ได้
report-title-files = ไฟล์ที่อ่าน
report-title-ignored = แผ่นที่ไม่ตรงกับทะเบียนใด

# หมายเหตุ
report-title-spreads = ค่าต่ำสุด มัธยฐาน P90 สูงสุด และเฉลี่ย
report-sheet-lists = รายการค่า
report-title-lists = รายการค่าที่ใช้นับ
report-note-lists = สูตรที่นับค่าไม่ซ้ำใช้รายการเหล่านี้ ค่าที่เป็นข้อความนับด้วยรหัสในแผ่นบัญชี
report-title-sizes = จำนวนทั้งหมดที่ควรมี ตามที่สำนักงานตั้งไว้
report-title-expected = ค่าที่ควรมี: { $indicator }
report-title-values = ค่าของ { $column } ({ $table })
report-title-working-days = วันทำการถึงวันที่ประเมิน
report-title-change-parts = ส่วนประกอบของการเปลี่ยนแปลง
report-sheet-change-parts = ส่วนประกอบ
report-not-live = สูตรของช่องนี้ยาวเกินกว่าที่โปรแกรมตารางรับได้ ช่องนี้จึงเป็นค่าที่ได้จากสูตรนั้น
report-cut-off = [ตัดตรงนี้ เพราะหนึ่งช่องเก็บข้อความได้เท่านี้ ส่วนที่เหลือดูในไฟล์ต้นทาง]
report-note-sheet-parts = รายการยาวเกินหนึ่งแผ่น แผ่นนี้คือส่วนที่ { $number } จาก { $count } ทุกสูตรนับรวมทุกส่วน
report-note-indicators = ค่า จำนวน ช่วงค่า ช่วงความเชื่อมั่น ผล และระยะจากเป้า เป็นสูตรที่นับจากแผ่นบัญชี ส่วนเป้าหมายที่กำหนดไว้ และตัวเลขของตัวชี้วัดที่ไม่มีแผ่นบัญชี เป็นค่าที่พิมพ์ไว้ “-” คือไม่มีค่า ช่วงค่าคือค่าต่ำสุดและสูงสุดเมื่อรายการที่ตัดสินไม่ได้ถูกเติมให้ครบ ปีก่อนคืองวดเดียวกันของปีงบประมาณก่อน
report-note-periods = กรองคอลัมน์ “ชนิดงวด” หรือ “ตัวชี้วัด” เพื่อดูเฉพาะที่ต้องการ
report-note-no-survey = ไม่มีคำตอบแบบสำรวจในงวดนี้
report-note-no-standard = ไม่มีมาตรฐานที่ใช้กับปีงบประมาณนี้
report-note-evidence = ที่อยู่เว็บและไฟล์ที่พบในโฟลเดอร์ของสำนักงานกดเปิดได้ ที่เหลือคือที่เก็บตามที่บันทึกไว้
report-note-issues = แก้ก่อน { $errors } · ควรตรวจ { $warnings } · ข้อสังเกต { $notes } — แก้ในไฟล์ต้นทางแล้วสั่งใหม่ ไม่ต้องแก้ในรายงานนี้
report-title-ledger-misses = บัญชีรายการที่พลาด ตัดสินไม่ได้ หรือเว้นไว้: { $table }
report-note-ledger-misses = แผ่นนี้แสดง { $shown } จาก { $count } รายการ คือรายการที่ตัวชี้วัดที่มีเป้าหมายนับว่าพลาด ตัดสินไม่ได้ หรือเว้นไว้ ตัวเลขในรายงานนับจากทุกรายการและแสดงเป็นค่าคงที่ บัญชีครบทุกรายการอยู่ในไฟล์ { $file } ในโฟลเดอร์ของรายงานนี้
report-note-ledger-numbers = เลขที่ของค่าต่าง ๆ ในแผ่นนี้เป็นค่าคงที่ เพราะรายการยาวเกินกว่าที่โปรแกรมตารางคำนวณจะหาใหม่ได้ทุกครั้งที่เปิด
report-ledger-misses = บัญชีของ { $tables } ในเล่มนี้แสดงเฉพาะรายการที่พลาด ตัดสินไม่ได้ หรือเว้นไว้ ตัวเลขที่นับจากบัญชีเหล่านี้แสดงเป็นค่าคงที่ บัญชีครบทุกรายการอยู่ในโฟลเดอร์ ledger ข้างเล่มนี้ ถ้าต้องการครบในเล่มนี้ ให้ใส่ ledger = "all" ใต้ [report] ในไฟล์ pramoen.toml หรือสั่ง pramoen run --ledger all
report-ledger-none = เล่มนี้ไม่ใส่บัญชีรายการของทะเบียน ตัวเลขที่นับจากบัญชีแสดงเป็นค่าคงที่ ถ้าต้องการ ให้ลบ ledger ใต้ [report] ในไฟล์ pramoen.toml หรือสั่ง pramoen run --ledger auto
report-note-ledger = หนึ่งแถวคือหนึ่งรายการ ทุกแถวอยู่ในช่องเดียวของทุกตัวชี้วัดพร้อมเหตุผล กรองหัวคอลัมน์เพื่อดูรายการที่พลาด ตัวเลขในรายงานนับจากแผ่นนี้
report-note-method = ประโยคจากคู่มือคัดมาตรงตัว เงื่อนไขคือสิ่งที่โปรแกรมใช้นับจริง
report-note-rows = อ่าน = ใช้ + ซ้ำ + ไม่ครบ + ข้าม ทุกแผ่น

# หัวตาราง
report-head-indicator = ตัวชี้วัด
report-head-value = ค่า
report-head-value-percent = ร้อยละ
report-head-unit = หน่วย
report-head-target = เป้าหมาย
report-head-target-line = เป้าหมาย
report-head-verdict = ผล
report-head-numerator = ตัวตั้ง
report-head-denominator = ตัวหาร
report-head-excluded = ยกเว้น
report-head-undecided = ตัดสิน ไม่ได้
report-head-outside = นอกเกณฑ์
report-head-low = ค่า ต่ำสุด
report-head-high = ค่า สูงสุด
report-head-interval-low = 95% ตั้งแต่
report-head-interval-high = 95% ถึง
report-head-goal = ปีก่อนที่ ต้องเกิน
report-head-score-of-five = คะแนน (เต็ม 5)
report-head-spread-count = จำนวน (n)
report-head-spread-least = ต่ำสุด
report-head-spread-median = มัธยฐาน
report-head-spread-decile = P90
report-head-spread-greatest = สูงสุด
report-head-spread-mean = เฉลี่ย
report-head-size = ทั้งหมด
report-head-list-value = ค่า
report-head-list-number = รหัส
report-head-working-day = วันทำการ
report-head-code = รหัสของ { $column }
report-head-robust = ถ้าเติมข้อมูล
report-head-distance = ระยะถึงเป้า
report-head-previous-numerator = ปีก่อน ตัวตั้ง
report-head-previous-denominator = ปีก่อน ตัวหาร
report-head-previous = ปีก่อน
report-head-change = ต่าง (จุด)
report-head-trend = แนวโน้ม
report-head-rows = รายการที่นับ
report-head-manual = ที่มาในคู่มือ
report-head-grain = ชนิดงวด
report-head-period = งวด
report-head-month = เดือน
report-head-day-key = วันที่ใช้นับ ตาม{ $by }
report-head-bucket = { $indicator }
report-head-reason = เหตุผล: { $indicator }
report-head-part = กลุ่ม
report-head-count = จำนวน
report-head-item = ข้อคำถาม
report-head-level = ระดับ { $level }
report-head-level-percent = ร้อยละ { $level }
report-head-n = n
report-head-mean = ค่าเฉลี่ย
report-head-deviation = S.D.
report-head-band = แปลผล
report-head-missing = ไม่ตอบ
report-head-not-applicable = ไม่เกี่ยวข้อง
report-head-unreadable = อ่านไม่ได้
report-head-standard-level = ระดับคุณภาพ
report-head-standard-description = คำอธิบายระดับคุณภาพ
report-head-standard-performance = วิธีการดำเนินงาน/ผลการดำเนินงาน/ความเห็นและข้อเสนอแนะ
report-head-standard-documents = เอกสาร/หลักฐานอ้างอิง
report-head-standard-count = นับจากประเด็นการพิจารณา
report-head-standard-indicator = ตัวบ่งชี้
report-head-number = ข้อ
report-head-consideration = ประเด็นการพิจารณา
report-head-performed = ดำเนินการ
report-head-clarity = หลักฐาน
report-head-proposed = ที่ทะเบียนหลักฐานเสนอ
report-head-evidence-count = เอกสาร
report-head-place = ที่มา
report-head-source = ที่มา
report-head-evidence-id = รหัส
report-head-fiscal-year = ปีงบประมาณ
report-head-considerations = ใช้กับข้อ
report-head-kind = ประเภทเอกสาร
report-head-document-number = เลขที่
report-head-dated = ลงวันที่
report-head-subject = เรื่อง
report-head-link = ที่จัดเก็บ/ลิงก์
report-head-severity = ความเร่งด่วน
report-head-found = ที่พบ
report-head-what-is-wrong = เป็นอะไร
report-head-what-to-do = ทำอย่างไร
report-head-what = รายการ
report-head-said = รายละเอียด
report-head-band-from = ค่าเฉลี่ยตั้งแต่
report-head-form = ทะเบียน
report-head-rows-read = อ่าน
report-head-rows-kept = ใช้
report-head-rows-duplicate = ซ้ำ
report-head-rows-rejected = ไม่ครบ
report-head-rows-ignored = ข้าม
report-head-rows-sum = รวม
report-head-sheet-column = คอลัมน์
report-head-header = หัวตารางในไฟล์
report-head-field = ใช้เป็น
report-head-file = ไฟล์
report-head-sha256 = SHA-256

# ชนิดงวด
report-grain-year = ปี
report-grain-half = ครึ่งปี
report-grain-quarter = ไตรมาส
report-grain-cumulative = สะสม
report-grain-month = เดือน

# วิธีคิด
report-method-manual-source = คู่มือ/โครงการ
report-method-manual-clause = ข้อ
report-method-manual-sentence = ประโยคในคู่มือ
report-method-target = เป้าหมาย
report-method-counted = วิธีนับ
report-method-dated-by = จัดเข้าเดือนตาม
report-method-sql-denominator = เงื่อนไขตัวหาร
report-method-sql-numerator = เงื่อนไขตัวตั้ง
report-method-sql-exclude = ยกเว้น
report-method-reading = แสดงเทียบไว้
report-method-decided = ข้อที่ต้องตัดสินใจ
report-kind-proportion = ตัวตั้ง ÷ ตัวหาร × 100
report-kind-percent-of-scale = คะแนนรวม ÷ คะแนนเต็ม × 100
report-kind-count = นับจำนวน
report-kind-share = สัดส่วนของแต่ละกลุ่ม × 100
report-kind-distinct-count = นับจำนวนที่ไม่ซ้ำกัน
report-kind-mean = ค่าเฉลี่ยต่อรายการ
report-kind-turnaround = มัธยฐานของเวลาที่ใช้ (แสดงเปอร์เซ็นไทล์ที่ 90 และค่าสูงสุดประกอบ)
report-kind-plan-actual = ผล ÷ แผน × 100
report-kind-coverage = จำนวนที่พบ ÷ จำนวนทั้งหมดที่ควรมี × 100

# มาตรฐาน
report-performed = ดำเนินการแล้ว (ข้อ)
report-performed-clear = ดำเนินการและหลักฐานชัดเจน (ข้อ)
report-standard-performance = ดำเนินการตามประเด็นการพิจารณา { $performed } จาก { $total } ข้อ หลักฐานปรากฏชัดเจน { $clear } ข้อ
report-standard-documents = เอกสารในทะเบียนหลักฐาน { $count } รายการ ดูแผ่น “หลักฐาน”

# สรุป
report-chart-targets = ผลเทียบเป้าหมาย (ร้อยละ)
report-chart-targets-alt = แผนภูมิแท่งของตัวชี้วัดที่มีเป้าหมาย พร้อมเส้นเป้าหมาย
report-chart-trend = แนวโน้มรายเดือน (ร้อยละ)
report-chart-trend-alt = แผนภูมิเส้นรายเดือนของตัวชี้วัดที่มีเป้าหมาย ตลอดปีงบประมาณ
report-chart-by = { $indicator } จำแนกตาม{ $by } (ร้อยละ) เป้าหมาย { $target }
report-chart-by-alt = แผนภูมิแท่งนอนของ{ $indicator } จำแนกตาม{ $by } เป้าหมาย { $target }
report-chart-levels = { $survey }: สัดส่วนของแต่ละระดับ ราย{ $by }
report-chart-levels-alt = แผนภูมิแท่งนอนของ{ $survey } ราย{ $by } แต่ละแท่งรวมเป็นร้อยละ 100 ของคำตอบ เรียงจากระดับสูงสุด
report-logo-alt = ตราของ{ $office }
report-left-out = แผ่นงานที่ไม่ได้ใส่ในเล่มนี้ { $count } แผ่น: { $sheets } ตัวเลขที่นับจากแผ่นเหล่านั้นแสดงเป็นค่าคงที่ ถ้าต้องการครบทุกแผ่น ให้ลบ sheets และ leave_out ใต้ [report] ในไฟล์ pramoen.toml หรือสั่ง pramoen run --sheets all
report-signature-blank = ........................................
report-signature-own =
    ลงชื่อ ........................................ { $role }
    ({ $name })
    ตำแหน่ง { $position }
    วันที่ ........ / ........ / ............
report-signature-prepared =
    ลงชื่อ ........................................ ผู้จัดทำ
    (........................................)
    ตำแหน่ง ........................................
    วันที่ ........ / ........ / ............
report-signature-checked =
    ลงชื่อ ........................................ ผู้ตรวจสอบ
    (........................................)
    ตำแหน่ง ........................................
    วันที่ ........ / ........ / ............
report-signature-approved =
    ลงชื่อ ........................................ ผู้รับรอง
    (........................................)
    ตำแหน่ง ........................................
    วันที่ ........ / ........ / ............

# ชื่อคอลัมน์ของบัญชี

# หน้าสรุปผู้บริหาร
report-answer-all = ถึงเป้าครบทั้ง { $count } ตัวชี้วัดที่มีเป้าหมาย
report-answer-some = ถึงเป้า { $met } จาก { $count } ตัวชี้วัดที่มีเป้าหมาย · ยังไม่ถึง:{ $names }
report-answer-none = ยังไม่ถึงเป้าทั้ง { $count } ตัวชี้วัดที่มีเป้าหมาย
report-answer-open = งวดนี้ยังไม่มีตัวชี้วัดที่เทียบกับเป้าหมายได้
report-title-movement = อะไรเปลี่ยนไป
report-movement = { $indicator }: { $sentence }
report-movement-none = ไม่มีตัวชี้วัดหลักที่เปลี่ยน หรือยังไม่มีงวดก่อนให้เทียบ
report-title-actions = ควรทำอะไรต่อ
report-action = { $about }: { $text }
report-action-data = ไฟล์ข้อมูล
report-action-standard = มาตรฐาน ตัวบ่งชี้ { $indicator }
report-action-look = ดูที่มาและหาสาเหตุ
report-action-missed-in = { $distance } ที่พลาดมากที่สุดคือ{ $group }
report-action-mend = แก้ { $errors } จุดก่อน แล้วสั่งใหม่
report-action-check = ตรวจ { $warnings } จุด
report-action-mend-and-check = แก้ { $errors } จุดก่อน และตรวจอีก { $warnings } จุด แล้วสั่งใหม่
report-action-open = เติมข้อมูลที่ขาด { $count } รายการ ผลจึงจะแน่นอน (ขณะนี้อยู่ระหว่าง { $bounds })
report-action-level = ขึ้นระดับ { $level } ได้เมื่อทำให้ครบอีก { $count } ข้อ (ข้อ { $numbers })
report-action-claims = ตัวเลขที่อ้างในรายงาน
report-action-claims-differ = ไม่ตรงกับทะเบียน { $count } ตัวเลข
report-action-unread = แผ่นที่โปรแกรมไม่รู้จัก
report-action-unread-look = ดูทั้ง { $count } แผ่นว่าควรเป็นทะเบียนใด
report-action-nothing = ไม่มีสิ่งที่ต้องทำต่อ
report-head-how-far = ระยะถึงเป้า
report-head-how-sure = แน่นอนเพียงใด
report-back = กลับหน้าสรุป
