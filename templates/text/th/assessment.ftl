# แบบรายงานผลการประเมินตนเองตามมาตรฐานสำนักงานเขตพื้นที่การศึกษา
report-assessment-office = สำนักงานเขตพื้นที่การศึกษา
report-assessment-year = ปีงบประมาณ { $year }
report-assessment-standard = มาตรฐานที่ { $number } { $title }
report-assessment-indicator = ตัวบ่งชี้ที่ { $number } : { $title }
report-assessment-indicator-unknown = ตัวบ่งชี้ { $indicator }
report-assessment-no-table = (ยังไม่มีตารางระดับของตัวบ่งชี้นี้ในนิยาม ให้กรอกจากเล่มมาตรฐาน)
report-assessment-lead = สพป./สพม. มีผลการดำเนินการตามประเด็นการพิจารณา { $performed } ข้อ ดังต่อไปนี้
report-assessment-not-rated = ไม่เข้าเกณฑ์ตัดสิน: ดำเนินการ { $performed } จาก { $total } ข้อ
report-assessment-not-rated-provisional = ไม่เข้าเกณฑ์ตัดสิน: ดำเนินการ { $performed } จาก { $total } ข้อ (ถ้าดำเนินการครบจะได้ระดับ { $level })
report-assessment-consideration = { $number }. { $title }
report-assessment-unnamed = (กรอกชื่อประเด็นตามเล่มมาตรฐาน)
report-assessment-method = วิธีการดำเนินงาน
report-assessment-result = ผลการดำเนินงาน
report-assessment-comment = ความเห็นและข้อเสนอแนะ
report-assessment-evidence = เอกสาร/หลักฐานอ้างอิง
report-assessment-fill-method = (กรอกวิธีการดำเนินงาน)
report-assessment-fill-result = (กรอกผลการดำเนินงาน)
report-assessment-no-evidence = (ไม่มีเอกสารในทะเบียนหลักฐาน)
report-assessment-missing = (ไม่พบไฟล์)
report-assessment-lacking = “{ $beginning }” ไม่มีค่าของ { $name }
report-assessment-unwritten = ไม่ได้เขียน เพราะไม่มีข้อมูล
report-assessment-number = ที่ { $number }
report-assessment-dated = ลงวันที่ { $day }
report-assessment-subject = เรื่อง { $subject }
report-assessment-page = หน้า
report-assessment-page-of = จาก
report-assessment-day = { $day } { $month } { $year }
report-assessment-month-1 = มกราคม
report-assessment-month-2 = กุมภาพันธ์
report-assessment-month-3 = มีนาคม
report-assessment-month-4 = เมษายน
report-assessment-month-5 = พฤษภาคม
report-assessment-month-6 = มิถุนายน
report-assessment-month-7 = กรกฎาคม
report-assessment-month-8 = สิงหาคม
report-assessment-month-9 = กันยายน
report-assessment-month-10 = ตุลาคม
report-assessment-month-11 = พฤศจิกายน
report-assessment-month-12 = ธันวาคม
report-assessment-met = บรรลุเป้าหมายที่กำหนดไว้{ $target }
report-assessment-not-met = ยังไม่บรรลุเป้าหมายที่กำหนดไว้{ $target }
report-assessment-above = มากกว่า{ $goal }
report-assessment-at-least = ไม่น้อยกว่า{ $goal }
report-assessment-below = น้อยกว่า{ $goal }
report-assessment-at-most = ไม่เกิน{ $goal }
report-assessment-goal-percent = ร้อยละ { $value }
report-assessment-goal-previous = ปีงบประมาณก่อน
report-assessment-more-points = เพิ่มขึ้น { $difference } จุด จากปีงบประมาณ { $year } ซึ่งได้ร้อยละ { $previous }
report-assessment-less-points = ลดลง { $difference } จุด จากปีงบประมาณ { $year } ซึ่งได้ร้อยละ { $previous }
report-assessment-same-points = เท่ากับปีงบประมาณ { $year }
report-assessment-more-count = เพิ่มขึ้นจากปีงบประมาณ { $year } ซึ่งมี { $previous } { $unit } จำนวน { $difference } { $unit } คิดเป็นร้อยละ { $growth }
report-assessment-less-count = ลดลงจากปีงบประมาณ { $year } ซึ่งมี { $previous } { $unit } จำนวน { $difference } { $unit } คิดเป็นร้อยละ { $growth }
report-assessment-same-count = เท่ากับปีงบประมาณ { $year }
report-assessment-part-count = { $name } { $numerator } { $unit }
report-assessment-part-share = { $name }ร้อยละ { $value } ({ $numerator } { $unit })
report-assessment-part-of = { $name } { $numerator } จาก { $denominator } { $unit }
report-assessment-part-percent = { $name }ร้อยละ { $value }
report-assessment-part-value = { $name } { $value } { $unit }
report-assessment-list = { $first } และ{ $last }
report-assessment-list-gap = { " " }
report-assessment-signature-own =
    ลงชื่อ .............................. { $role }
    ({ $name })
    ตำแหน่ง { $position }
    วันที่ ........ / ........ / ............
report-assessment-signature-prepared =
    ลงชื่อ .............................. ผู้รายงาน
    (..............................)
    ตำแหน่ง ..............................
    วันที่ ........ / ........ / ............
report-assessment-signature-checked =
    ลงชื่อ .............................. ผู้ตรวจสอบ
    (..............................)
    ตำแหน่ง ..............................
    วันที่ ........ / ........ / ............
report-assessment-signature-approved =
    ลงชื่อ .............................. ผู้รับรอง
    (..............................)
    ตำแหน่ง ..............................
    วันที่ ........ / ........ / ............

# แผ่นแนวทางเพิ่มระดับ
report-sheet-standard-plan = แนวทางเพิ่มระดับ
report-title-standard-plan = สิ่งที่ยังขาด และแนวทางเพิ่มระดับ (ใช้ภายใน ไม่ต้องส่ง)
report-note-standard-plan = “ชัดเจน” เป็นการตัดสินของผู้ประเมินในทะเบียนประเด็นการพิจารณา โปรแกรมเพียงเสนอจากทะเบียนหลักฐาน: ชัดเจนเมื่อมีเอกสารที่ครบถ้วนและลงวันที่ในปีงบประมาณอย่างน้อยหนึ่งรายการ
report-title-plans = ทางที่สั้นที่สุดสู่ระดับที่สูงขึ้น
report-title-scores = คะแนนถ่วงน้ำหนัก: { $standard }
report-title-completeness = ความครบถ้วนของนิยาม: { $standard }
report-note-completeness = ส่วนที่ “ยังไม่มี” ให้กรอกจากเล่มมาตรฐานของสำนักงานใน templates/standards/ โปรแกรมไม่เดาให้
report-head-lacks = สิ่งที่ยังขาด
report-head-plan-level = สู่ระดับ
report-head-plan-steps = สิ่งที่ต้องทำ
report-head-plan-count = รวม (ข้อ)
report-head-plan-candidates = เอกสารที่อาจใช้ได้
report-head-score-standard = มาตรฐาน/ตัวบ่งชี้ที่
report-head-score-name = ชื่อ
report-head-score-weight = น้ำหนัก
report-head-score = คะแนน/ระดับ
report-head-score-reason = เหตุที่ยังไม่มีคะแนน
report-head-source-of = ส่วน
report-head-source-part = เนื้อหา
report-head-source-origin = ผู้ให้
report-head-source-title = ที่มา
report-head-filing = ที่จัดเก็บ: ผลตรวจ
report-waits = รอตัดสิน
report-lacks-all = ไม่มีเอกสาร
report-lack-kind = ไม่ระบุชนิด
report-lack-date = ไม่ลงวันที่
report-lack-year = ลงวันที่นอกปีงบประมาณ
report-lack-file = ไม่พบไฟล์หรือไม่บอกที่จัดเก็บ
report-lack-judgement = ผู้ประเมินเห็นว่าไม่ชัดเจน
report-plan-do = ดำเนินการข้อ { $numbers }
report-plan-make-clear = ทำหลักฐานข้อ { $numbers } ให้ปรากฏชัดเจน
report-plan-could-serve = ข้อ { $number }: { $documents }
report-plan-more = และอีก { $count } รายการ
report-score-overall = รวมทุกมาตรฐาน
report-gap-standards = ไม่ทราบจำนวนมาตรฐาน
report-gap-indicators = ไม่ทราบจำนวนตัวบ่งชี้ของมาตรฐานที่ { $standard }
report-gap-parts = นิยามมี { $given } จาก { $count } มาตรฐาน
report-gap-parts-of = นิยามมี { $given } จาก { $count } ตัวบ่งชี้ของมาตรฐานที่ { $standard }
report-gap-standard-weight = ไม่ทราบน้ำหนักของมาตรฐานที่ { $standard }
report-gap-indicator-weight = ไม่ทราบน้ำหนักของตัวบ่งชี้ { $indicator }
report-gap-level = ตัวบ่งชี้ { $indicator } ยังไม่มีระดับ
report-part-standards = จำนวนมาตรฐาน
report-part-weight = ค่าน้ำหนัก
report-part-indicators = จำนวนตัวบ่งชี้
report-part-considerations = จำนวนประเด็นการพิจารณา
report-part-name = ชื่อประเด็นข้อ { $number }: { $title }
report-part-names = ชื่อประเด็นข้อ { $numbers }
report-part-levels = ตารางระดับคุณภาพ
report-origin-source = เอกสารสาธารณะที่อ้างมาตรฐาน
report-origin-book = เล่มมาตรฐาน
report-origin-office = สำนักงานกรอกเอง
report-origin-none = ยังไม่มี
report-filing-unsaid = ไม่ได้บอกที่จัดเก็บ
report-filing-present = พบไฟล์
report-filing-missing = ไม่พบไฟล์
report-filing-outside = อยู่นอกโฟลเดอร์ ไม่ได้ตรวจ
report-filing-address = ที่อยู่เว็บ ไม่ได้เปิดตรวจ
report-filing-bad-address = ที่อยู่เว็บไม่ถูกต้อง
report-filing-place = ที่เก็บเอกสารจริง
