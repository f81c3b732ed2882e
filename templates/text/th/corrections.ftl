# รายการที่ต้องแก้ (corrections.xlsx) และสำเนาที่ทำเครื่องหมาย

corrections-title = รายการที่ต้องแก้ในไฟล์
corrections-sheet-summary = เริ่มตรงนี้
corrections-sheet-list = รายการทั้งหมด
corrections-title-problems = แก้อะไรก่อน
corrections-title-files = นับตามไฟล์
corrections-title-list = ทุกช่องที่ควรแก้หรือตรวจ
corrections-note = แก้ก่อน { $errors } · ควรตรวจ { $warnings } · ข้อสังเกต { $notes } — แก้ในไฟล์ต้นทาง บันทึก แล้วสั่ง pramoen check ใหม่ “แก้ก่อน” คือช่องที่ทำให้ตัวเลขขาดหาย “ควรตรวจ” คืออ่านได้แต่อาจไม่ตรงกับที่ตั้งใจ
corrections-note-list = กดที่ช่องเพื่อเปิดไฟล์ต้นทางตรงช่องนั้น (ถ้าย้ายไฟล์นี้ไปที่อื่น ลิงก์จะเปิดไม่ได้) กรองหัวตารางเพื่อดูทีละไฟล์
corrections-head-severity = ความเร่งด่วน
corrections-head-problem = เรื่อง
corrections-head-count = จำนวน
corrections-head-hint = ทำอย่างไร
corrections-head-first = แห่งแรก
corrections-head-files = กี่ไฟล์
corrections-head-file = ไฟล์
corrections-head-sheet = แผ่น
corrections-head-cell = ช่อง
corrections-head-found = ที่พบ
corrections-head-wrong = เป็นอะไร
corrections-head-expected = ที่ควรเป็น

# ชื่อเรื่องสั้น ๆ ของแต่ละปัญหา
corrections-problem-unreadable-file = เปิดไฟล์ไม่ได้
corrections-problem-unsupported-file = ชนิดไฟล์ที่ไม่อ่าน
corrections-problem-unrecognised-sheet = แผ่นที่ไม่ตรงกับทะเบียนใด
corrections-problem-missing-column = ขาดคอลัมน์ที่จำเป็น
corrections-problem-header-guessed = หัวตารางเขียนต่างจากแบบ
corrections-problem-missing-value = ไม่ได้กรอกช่องที่จำเป็น
corrections-problem-unreadable-date = วันที่อ่านไม่ได้
corrections-problem-ambiguous-date = วันที่อ่านได้หลายวัน
corrections-problem-repaired-date = วันที่ที่ต้องตีความ
corrections-problem-future-date = วันที่หลังวันประเมิน
corrections-problem-unreadable-number = ตัวเลขอ่านไม่ได้
corrections-problem-unknown-choice = คำที่ไม่อยู่ในรายการ
corrections-problem-error-cell = ข้อผิดพลาดของสูตร
corrections-problem-conflicting-duplicate = เลขซ้ำแต่เนื้อหาต่างกัน
corrections-problem-unknown-reference = เลขที่อ้างถึงไม่มีในทะเบียน
corrections-problem-reversed-times = ลำดับเวลากลับกัน
corrections-problem-unknown-answer = คำตอบที่ไม่อยู่ในมาตรา

# ในสำเนาที่ทำเครื่องหมาย
annotation-mark = [{ $severity }] { $problem }
annotation-hint = วิธีแก้: { $hint }
annotation-original = แก้ในไฟล์ต้นฉบับ ไม่ใช่ในสำเนานี้
annotation-only-xlsx = ทำได้เฉพาะไฟล์ .xlsx และ .xlsm
corrections-problem-damaged-file = ไฟล์เสีย
corrections-problem-protected-file = ไฟล์ตั้งรหัสผ่าน
corrections-problem-empty-file = ไฟล์ว่าง
corrections-problem-too-large-file = ไฟล์ใหญ่เกิน
corrections-problem-unknown-encoding = ไม่รู้รหัสอักขระ
corrections-problem-unclosed-quote = เครื่องหมายคำพูดไม่ปิด
corrections-problem-cell-outside = ช่องนอกแผ่นงาน
corrections-problem-repeated-cell = ช่องซ้ำ
corrections-problem-doubled-column = สองคอลัมน์เป็นเรื่องเดียวกัน
corrections-problem-form-assumed = เป็นได้สองทะเบียน
corrections-problem-hidden-sheet = แผ่นที่ซ่อน
corrections-problem-month-without-year = เดือนที่ไม่รู้ปี
corrections-problem-unreadable-time = เวลาอ่านไม่ได้
corrections-problem-time-without-day = มีเวลาแต่ไม่มีวันที่
corrections-problem-day-outside-month = วันที่ไม่ตรงกับเดือนที่กรอก
corrections-problem-sideways-sheet = ตารางแนวตั้ง
corrections-problem-running-number = เลขลำดับซ้ำ
