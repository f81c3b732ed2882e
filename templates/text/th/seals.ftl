report-sheet-seals = งวดที่ปิดแล้ว
report-title-seals = งวดที่ปิดแล้ว เทียบกับตัวเลขวันนี้
report-note-seals = งวดที่ปิดด้วย pramoen seal เก็บตัวเลข ณ วันนั้นไว้ ถ้าแก้ ลบ หรือเพิ่มแถวภายหลัง ตัวเลขที่เปลี่ยนและแถวที่เป็นเหตุอยู่ข้างล่างนี้ รหัสตรวจสอบต้องตรงกับที่จดไว้ในเอกสารที่ลงนาม ทะเบียนที่ไม่แยกงวดและกลุ่มผู้ตอบแบบสอบถามเทียบได้เฉพาะเมื่อประเมินงวดนั้นเอง
report-head-seal-period = งวด
report-head-seal-day = ปิด ณ
report-head-seal-compared = ตัวเลขที่เทียบ
report-head-seal-outcome = ผล
report-head-seal-hash = รหัสตรวจสอบ (SHA-256)
report-seal-kept = ตรงทุกตัว
report-seal-restated = ตัวเลขเปลี่ยน { $restated } ตัว
report-seal-sealed = { $day }{ $version ->
    [1] {""}
   *[other] {" "}(ครั้งที่ { $version })
}
report-seal-counts = เทียบ { $compared } ตัว{ $apart ->
    [0] {""}
   *[other] {" "}เทียบไม่ได้ { $apart } ตัว
}
report-seal-absent = ไฟล์ชุดนี้ไม่มีแถวของงวดนี้แล้ว จึงไม่ได้เทียบ
report-seal-whole = ทั้งหมด
report-seal-none = ไม่มีตัวเลขนี้แล้ว
report-seal-figure = { $value } ({ $numerator }/{ $denominator }) { $verdict }{ $undecided ->
    [0] {""}
   *[other] {" "}ตัดสินไม่ได้ { $undecided }
}
report-seal-definition = นิยามของตัวชี้วัดเปลี่ยน
report-seal-rows = แถวที่นับต่างจากเดิม { $count } แถว
report-seal-answers = คำตอบแบบสอบถามเปลี่ยน (ไม่แสดงรายแถวเพื่อรักษาความลับของผู้ตอบ)
report-seal-elsewhere = แถวของงวดเหมือนเดิม สิ่งที่เปลี่ยนคือฐานเปรียบเทียบ ค่าที่ตั้งไว้ หรือวันประเมิน
report-head-seal-part = ส่วน
report-head-seal-before = ณ วันที่ปิด
report-head-seal-after = วันนี้
report-head-seal-cause = เหตุ
report-title-restated = ตัวเลขที่เปลี่ยน: { $period }
report-title-restated-rows = แถวที่นับต่างจากวันที่ปิด: { $period }
report-note-restated-rows = กดที่แถวเพื่อเปิดไฟล์ต้นทาง แสดงไม่เกิน { $most } แถวต่อหนึ่งตัวเลข
report-head-seal-row-before = แถว ณ วันที่ปิด
report-head-seal-row-after = แถววันนี้
report-head-seal-row-figures = ตัวชี้วัดที่นับแถวนี้ต่างจากเดิม
report-head-seal-row-changes = การนับ (ณ วันที่ปิด → วันนี้)
report-head-seal-row-count = จำนวนตัวเลขที่เปลี่ยนเพราะแถวนี้
report-seal-not-there = ไม่มีในงวด
report-seal-buckets = { $before } → { $after }
report-action-seals = งวดที่ปิดแล้ว
report-action-seals-restated = ตัวเลขเปลี่ยนไป { $count } ตัว (งวด { $periods })
