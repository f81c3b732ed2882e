# สิ่งที่พบในไฟล์ และวิธีแก้ (-hint)

issue-unreadable-file = เปิดไฟล์นี้ไม่ได้: { $reason }
issue-unreadable-file-hint = เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้เช่นกันแสดงว่าไฟล์เสีย ให้ใช้สำเนาอื่น
issue-unsupported-file = ไฟล์นี้เป็นชนิดที่ไม่อ่าน ({ $kind })
issue-unsupported-file-hint = เปิดด้วย Excel แล้วเลือก บันทึกเป็น (Save As) ชนิด .xlsx
issue-unrecognised-sheet = แผ่นนี้ไม่ตรงกับทะเบียนใด จึงไม่ได้ใช้
issue-unrecognised-sheet-hint = ถ้าแผ่นนี้ควรถูกใช้ ตรวจว่าหัวตารางอยู่ใน 30 แถวแรกและมีคอลัมน์ที่จำเป็น
issue-missing-column = แผ่นนี้คล้ายทะเบียน “{ $form }” แต่ไม่มีคอลัมน์ “{ $column }”
issue-missing-column-hint = เพิ่มคอลัมน์นี้ในหัวตาราง หรือเปลี่ยนชื่อหัวให้ตรง
issue-header-guessed = ถือว่าหัวตาราง “{ $header }” คือ “{ $column }”
issue-header-guessed-hint = ถ้าไม่ใช่ ให้เปลี่ยนชื่อหัวตาราง
issue-missing-value = ไม่ได้กรอก “{ $column }” แถวนี้จึงไม่ถูกนับ
issue-missing-value-hint = กรอกให้ครบ หรือลบแถวถ้าไม่ใช้
issue-unreadable-date = “{ $found }” ไม่ใช่วันที่ที่อ่านได้ (คอลัมน์ { $column })
issue-unreadable-date-hint = พิมพ์ใหม่ เช่น 22 ส.ค. 2569 หรือ 22/08/2569 ถ้ามีเวลา เช่น 22/08/2569 13:30
issue-ambiguous-date = “{ $found }” อ่านได้มากกว่าหนึ่งวัน: { $readings } (คอลัมน์ { $column })
issue-ambiguous-date-hint = พิมพ์ชื่อเดือนเป็นตัวอักษร เช่น 5 มิ.ย. 2569
issue-repaired-date = “{ $found }” อ่านเป็น { $result } ({ $rule ->
    [buddhist-serial] ปีที่พิมพ์เป็น พ.ศ.
    [two-digit-year] ปีที่พิมพ์มีสองหลัก
    [month-first] ตารางนี้เขียนเดือนก่อนวัน
   *[other] { $rule }
}; คอลัมน์ { $column }; { $cells } ช่อง)
issue-repaired-date-hint = ถ้าอ่านถูกแล้วไม่ต้องทำอะไร ถ้าไม่ถูกให้พิมพ์ใหม่
issue-future-date = “{ $found }” อยู่หลังวันประเมิน (คอลัมน์ { $column })
issue-future-date-hint = ตรวจปีและเดือน
issue-unreadable-number = “{ $found }” ไม่ใช่ตัวเลข (คอลัมน์ { $column })
issue-unreadable-number-hint = พิมพ์เป็นตัวเลขล้วน
issue-unknown-choice = “{ $found }” ไม่อยู่ในรายการของ “{ $column }” (ใกล้เคียง: { $nearest })
issue-unknown-choice-hint = พิมพ์ให้ตรงกับรายการ
issue-error-cell = ช่องนี้เป็นข้อผิดพลาดของสูตร { $found } (คอลัมน์ { $column })
issue-error-cell-hint = แก้สูตร หรือพิมพ์ค่าแทน
issue-conflicting-duplicate = “{ $found }” ({ $column }) ซ้ำกับ { $first } แต่เนื้อหาต่างกัน ใช้รายการแรก
issue-conflicting-duplicate-hint = แก้เลขให้ไม่ซ้ำ หรือลบแถวที่ไม่ใช้
issue-unknown-reference = “{ $found }” ({ $column }) ไม่มีใน { $form }
issue-unknown-reference-hint = ตรวจเลข หรือเพิ่มรายการในทะเบียน
issue-reversed-times = “{ $later }” อยู่ก่อน “{ $earlier }”
issue-reversed-times-hint = ถ้าเผยแพร่สดระหว่างกิจกรรมถือว่าถูกต้อง ถ้าไม่ใช่ให้แก้เวลา
issue-unknown-answer = คำตอบ “{ $found }” ไม่อยู่ในมาตราของข้อ “{ $item }” (ใกล้เคียง: { $nearest })
issue-unknown-answer-hint = แก้ให้เป็นคำในมาตราเดียวกับคำตอบอื่น
issue-scale-mixed = ข้อ “{ $item }” มีคำตอบหลายมาตราปนกัน เช่น “{ $found }” ไม่อยู่ในมาตรา { $scale } จึงไม่นับคำตอบของข้อนี้
issue-scale-mixed-hint = แก้คำตอบทั้งข้อให้เป็นมาตราเดียว หรือแยกเป็นสองคอลัมน์
issue-scale-from-zero = ข้อ “{ $item }” มีระดับเริ่มที่ 0 จึงไม่นับคำตอบของข้อนี้
issue-scale-from-zero-hint = ใช้มาตราที่เริ่มที่ 1 เช่น 1-10 หรือแปลงคะแนนเดิมเป็นมาตรานั้นก่อน
issue-scale-assumed = อ่านคำตอบตามมาตรา { $scale } แต่อาจเป็นมาตรา { $others }
issue-scale-assumed-hint = ถ้าถูกแล้วไม่ต้องทำอะไร ถ้าไม่ถูก ให้บอกมาตราไว้ที่ชื่อเรื่องหรือหัวคอลัมน์ เช่น (1-4) หรือ 3 ระดับ
issue-scale-differs = “{ $item }” ใช้มาตรา { $scale } ต่างจากข้ออื่นของแบบสอบถาม
issue-scale-differs-hint = ถ้าถูกแล้วไม่ต้องทำอะไร ข้อที่ต่างมาตราจะไม่เฉลี่ยรวมกัน
issue-transposed-survey = แผ่นนี้เป็นแบบสอบถามที่วางผู้ตอบเรียงตามแนวนอน จึงไม่ได้ใช้
issue-transposed-survey-hint = คัดลอกตาราง แล้ววางแบบพิเศษ เลือก สลับเปลี่ยนแถวกับคอลัมน์ (Transpose) ให้หนึ่งแถวเป็นผู้ตอบหนึ่งคน
issue-undated-survey = ไม่พบวันที่หรืองวดของแบบสำรวจนี้ คำตอบจึงไม่อยู่ในงวดใด
issue-undated-survey-hint = เพิ่มคอลัมน์วันที่ หรือบอกงวดไว้ที่ชื่อเรื่อง เช่น ไตรมาสที่ 4 ปีงบประมาณ 2569
issue-figure-differs = “{ $column }” ในแผ่นเป็น { $found } แต่คำนวณจากจำนวนแต่ละระดับได้ { $computed }
issue-figure-differs-hint = ตรวจจำนวนของแต่ละระดับและสูตรในแผ่น รายงานใช้ค่าที่คำนวณจากจำนวน
