# แบบรายงานของสำนักงานเองที่โปรแกรมเติมตัวเลขให้ และช่องเติม {"{{"}…{"}}"}

placeholder-title = ช่องเติมในแบบรายงาน
placeholder-note = คัดลอกช่องเติมไปวางในช่องของแบบรายงานของสำนักงาน ช่องที่มีช่องเติมเพียงอย่างเดียวจะได้เป็นตัวเลข สูตรและแผนภูมิของสำนักงานจึงใช้ได้ ถ้าอยู่ในข้อความจะได้เป็นข้อความ เขียนเป็นรหัสหรือเป็นชื่อเต็มในคอลัมน์ “ได้อะไร” ก็ได้ ต่อส่วนหลังจุด งวดหลัง @ และกลุ่มใน [ ]
placeholder-all = ช่องเติมทุกช่องพร้อมค่าของงวดอยู่ใน placeholders.xlsx ข้างรายงาน เมื่อบอกชื่อแบบรายงานใน pramoen.toml แล้ว: [report] frame = "แบบรายงาน.xlsx"
placeholder-head-placeholder = ช่องเติม
placeholder-head-meaning = ได้อะไร
placeholder-head-now = ค่าของงวดนี้

placeholder-group-names = ทั้งรายงาน
placeholder-group-indicators = ค่าของตัวชี้วัด
placeholder-group-parts = ส่วนอื่นของตัวชี้วัด (ใช้ได้กับทุกตัว)
placeholder-group-periods = งวดอื่น (ใช้ได้กับทุกตัวและทุกส่วน)
placeholder-group-breakdowns = แยกตามกลุ่ม

placeholder-name-office = หน่วยงาน
placeholder-name-period = งวด
placeholder-name-period-short = งวดอย่างสั้น
placeholder-name-fiscal-year = ปีงบประมาณ
placeholder-name-day = วันที่
placeholder-name-period-code = รหัสงวด
placeholder-name-survey = แบบสอบถาม
placeholder-name-standard = มาตรฐานสำนักงาน

placeholder-part-value = ค่า
placeholder-part-numerator = ตัวตั้ง
placeholder-part-denominator = ตัวหาร
placeholder-part-excluded = ตัดออก
placeholder-part-undecided = ยังตัดสินไม่ได้
placeholder-part-target = เป้าหมาย
placeholder-part-goal = ค่าเป้าหมาย
placeholder-part-verdict = ผล
placeholder-part-distance = ระยะ
placeholder-part-low = ขอบล่าง
placeholder-part-high = ขอบบน
placeholder-part-title = ชื่อ
placeholder-part-unit = หน่วยนับ
placeholder-part-mean = ค่าเฉลี่ย
placeholder-part-sd = ส่วนเบี่ยงเบนมาตรฐาน
placeholder-part-band = ระดับความพึงพอใจ
placeholder-part-answers = จำนวนคำตอบ
placeholder-part-top-two = สองระดับบน
placeholder-part-level = ระดับ
placeholder-part-sentence = ข้อความ
placeholder-part-performed = ดำเนินการแล้ว
placeholder-part-clear = หลักฐานชัดเจน
placeholder-part-considerations = จำนวนประเด็น
placeholder-part-score = คะแนนรวม

placeholder-when-previous = งวดก่อน
placeholder-when-last-year = ปีก่อน
placeholder-when-cumulative = สะสม
placeholder-when-year = ทั้งปี
placeholder-when-quarter = ไตรมาส { $number }
placeholder-when-half = ครึ่งปี { $number }
placeholder-when-any = งวดที่ระบุ

placeholder-short-quarter = ไตรมาส { $number }/{ $year }
placeholder-short-half = ครึ่งปีที่ { $number }/{ $year }
placeholder-short-year = ปีงบประมาณ { $year }

summary-frame = แบบรายงาน { $name }: เติมแล้ว { $filled } ช่อง ไม่มีค่า { $nothing } ช่อง ยังไม่ได้เติม { $open } ช่อง (ดู corrections.xlsx)
summary-frame-none = แบบรายงาน { $name }: เติมไม่ได้ ดูเหตุใน corrections.xlsx

issue-frame-missing = ไม่พบแบบรายงานที่ระบุไว้ใน pramoen.toml
issue-frame-missing-expected = ไฟล์ .xlsx ในโฟลเดอร์ของสำนักงาน ชื่อตรงกับที่ระบุ
issue-frame-missing-hint = ตรวจชื่อไฟล์หลัง frame = ใน pramoen.toml รวมทั้งนามสกุล .xlsx แล้วสั่งใหม่ รายงานอื่นทำครบแล้ว
issue-frame-unfillable = { $reason ->
    [old] แบบรายงานนี้เป็นไฟล์ Excel 97-2003 (.xls) โปรแกรมเติมไม่ได้
    [protected] แบบรายงานนี้ต้องใช้รหัสผ่านจึงเปิดได้
    [other] แบบรายงานนี้ไม่ใช่เวิร์กบุ๊ก .xlsx หรือ .xlsm
    [unreadable] เปิดแบบรายงานนี้ไม่ได้ ({ $detail })
    [crowded] แบบรายงานนี้มีช่องเติมมากกว่า { $detail } ช่อง
   *[damaged] แบบรายงานนี้เสีย หรือบันทึกในแบบที่โปรแกรมไม่รู้จัก ({ $detail })
}
issue-frame-unfillable-expected = เวิร์กบุ๊ก .xlsx หรือ .xlsm ที่เปิดได้โดยไม่ใช้รหัสผ่าน
issue-frame-unfillable-hint = { $reason ->
    [protected] เปิดด้วย Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสผ่าน แล้วบันทึก
    [crowded] ลบช่องเติมที่ซ้ำหรือไม่ใช้ออกจากแบบรายงาน หรือแบ่งเป็นหลายไฟล์ แล้วสั่งใหม่ รายงานอื่นทำครบแล้ว
   *[other] เปิดด้วย Excel แล้วเลือก บันทึกเป็น > สมุดงาน Excel (.xlsx) แก้ชื่อใน pramoen.toml แล้วสั่งใหม่ รายงานอื่นทำครบแล้ว
}
issue-frame-without-placeholders = แบบรายงานนี้ไม่มีช่องเติมเลย สำเนาจึงเหมือนต้นฉบับ
issue-frame-without-placeholders-expected = ช่องเติมในวงเล็บปีกกาคู่ เช่น {"{{"}accuracy-rate{"}}"}
issue-frame-without-placeholders-hint = เขียนช่องเติมในช่องที่ต้องการตัวเลข รายการทั้งหมดอยู่ใน placeholders.xlsx ข้างรายงาน
issue-placeholder-unknown = ไม่รู้จักช่องเติม “{ $found }” จึงคงไว้ตามเดิม
issue-placeholder-unknown-expected = { $nearest ->
    [none] ช่องเติมที่มีใน placeholders.xlsx
   *[other] อาจหมายถึง {"{{"}{ $nearest }{"}}"}
}
issue-placeholder-unknown-hint = แก้ในแบบรายงานต้นฉบับ ไม่ใช่ในสำเนา รายการทั้งหมดอยู่ใน placeholders.xlsx ข้างรายงาน
issue-placeholder-without-value = งวดนี้ไม่มีค่าของช่องเติม “{ $found }” จึงเขียน -
issue-placeholder-without-value-expected = ค่าที่คำนวณได้จากทะเบียน
issue-placeholder-without-value-hint = ดูเหตุในแผ่นตัวชี้วัดของ report.xlsx ถ้าทะเบียนของงวดยังไม่ครบ ให้เติมแล้วสั่งใหม่
issue-placeholder-left = { $reason ->
    [formula] ช่องเติม “{ $found }” อยู่ในสูตร จึงคงไว้ตามเดิม
    [table-head] ช่องเติม “{ $found }” อยู่ที่หัวตารางของ Excel จึงคงไว้ตามเดิม
   *[unclosed] วงเล็บปีกกาของช่องเติมไม่ปิด: “{ $found }”
}
issue-placeholder-left-expected = { $reason ->
    [formula] ช่องเติมในช่องของตัวเอง แล้วให้สูตรอ้างถึงช่องนั้น
    [table-head] หัวตารางที่เป็นข้อความคงที่
   *[unclosed] วงเล็บปีกกาคู่ทั้งเปิดและปิด
}
issue-placeholder-left-hint = { $reason ->
    [formula] ย้ายช่องเติมไปไว้ในช่องว่างช่องหนึ่ง แล้วแก้สูตรให้อ้างถึงช่องนั้น
    [table-head] ย้ายช่องเติมไปไว้เหนือตาราง หรือแปลงตารางเป็นช่วงปกติ (ออกแบบตาราง > แปลงเป็นช่วง)
   *[unclosed] ปิดด้วยวงเล็บปีกกาสองอัน เช่น {"{{"}accuracy-rate{"}}"}
}
corrections-problem-frame-missing = ไม่พบแบบรายงาน
corrections-problem-frame-unfillable = แบบรายงานที่เติมไม่ได้
corrections-problem-frame-without-placeholders = แบบรายงานที่ไม่มีช่องเติม
corrections-problem-placeholder-unknown = ช่องเติมที่ไม่รู้จัก
corrections-problem-placeholder-without-value = ช่องเติมที่ไม่มีค่า
corrections-problem-placeholder-left = ช่องเติมในที่ที่เติมไม่ได้

help-definitions-placeholders = ช่องเติมที่เขียนในแบบรายงานของสำนักงานได้
