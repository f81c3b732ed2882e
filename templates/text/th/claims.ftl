report-sheet-claims = ตัวเลขที่อ้าง
report-title-claims = ตัวเลขที่อ้างในรายงาน เทียบกับทะเบียน
report-title-claim-cells = ช่องที่นับได้ของตัวเลขที่ไม่ตรง
report-note-claims = อ้าง { $claims } ตัวเลข ตรง { $agree } ไม่ตรง { $differ } ตรวจไม่ได้ { $unchecked } ต่าง = นับได้ − ที่อ้าง ทะเบียนที่มีวันที่นับเฉพาะแถวของปีงบประมาณนั้นถึงวันที่ { $day } ทะเบียนที่ไม่แยกปีนับทุกแถว รวมแถวที่ตัวชี้วัดไม่นับ เช่น รายชื่อที่ซ้ำหรือพ้นหน้าที่แล้ว จึงอาจไม่เท่ากับตัวเลขที่โปรแกรมเขียนในแบบรายงาน กดที่มาเพื่อเปิดช่องที่อ้าง
report-note-claim-cells = กดเพื่อเปิดช่องในไฟล์ต้นทาง แสดงไม่เกิน { $most } ช่องต่อหนึ่งตัวเลข
report-head-claim = รายการที่อ้าง
report-head-claim-place = อ้างไว้ที่
report-head-claimed = ที่อ้าง
report-head-counted = นับได้
report-head-claim-difference = ต่าง
report-head-claim-verdict = ผลตรวจ
report-head-claim-how = นับอย่างไร
report-head-claim-cells = ช่องที่นับ
report-head-claim-cell = ช่อง
report-claim-agrees = ตรง
report-claim-differs = ไม่ตรง
report-claim-unchecked = ตรวจไม่ได้
report-claim-range = { $least } ถึง { $greatest }
report-claim-cells = { $first } และอีก { $others } ช่อง
report-claim-rest = และอีก { $others } ช่อง
report-claim-not-checked = ดูเหตุผลในแผ่น “ข้อที่ต้องแก้”
report-claim-year = ปีงบประมาณ { $year }
report-claim-standing = ทุกแถวที่มี ไม่แยกปี
report-claim-where = เฉพาะ{ $column } = { $values }
report-claim-or = {" "}หรือ{" "}
report-claim-of = { $way } “{ $column }”
report-claim-undated = รวม { $rows } แถวที่ไม่มีวันที่
report-claim-blank = ไม่นับ { $rows } แถวที่ช่องว่าง
