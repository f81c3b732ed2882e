# สิ่งที่พบในไฟล์ สิ่งที่ควรเป็น (-expected) และวิธีแก้ (-hint)

issue-unreadable-file = เปิดไฟล์นี้ไม่ได้: { $reason }
issue-unreadable-file-expected = ไฟล์ที่ Excel เปิดได้ และไม่ตั้งรหัสผ่าน
issue-unreadable-file-hint = เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้เช่นกันแสดงว่าไฟล์เสีย ให้ใช้สำเนาอื่น
issue-unsupported-file = ไฟล์นี้เป็นชนิดที่ไม่อ่าน ({ $kind })
issue-unsupported-file-expected = ไฟล์ชนิด .xlsx .xlsm .ods .csv หรือ .tsv
issue-unsupported-file-hint = เปิดด้วย Excel แล้วเลือก บันทึกเป็น (Save As) ชนิด .xlsx
issue-unrecognised-sheet = แผ่นนี้ไม่ตรงกับทะเบียนใด จึงไม่ได้ใช้
issue-unrecognised-sheet-expected = หัวตารางของทะเบียนที่รู้จัก อยู่ใน 30 แถวแรกของแผ่น
issue-unrecognised-sheet-hint = ถ้าแผ่นนี้ควรถูกใช้ ตรวจว่าหัวตารางอยู่ใน 30 แถวแรกและมีคอลัมน์ที่จำเป็น
issue-missing-column = แผ่นนี้คล้ายทะเบียน “{ $form }” แต่ไม่มีคอลัมน์ “{ $column }”
issue-missing-column-expected = หัวตารางที่มีคอลัมน์ “{ $column }”
issue-missing-column-hint = เพิ่มคอลัมน์นี้ในหัวตาราง หรือเปลี่ยนชื่อหัวให้ตรง
issue-header-guessed = ถือว่าหัวตาราง “{ $header }” คือ “{ $column }”
issue-header-guessed-expected = หัวตารางที่เขียนว่า “{ $column }”
issue-header-guessed-hint = ถ้าไม่ใช่ ให้เปลี่ยนชื่อหัวตาราง
issue-missing-value = ไม่ได้กรอก “{ $column }” แถวนี้จึงไม่ถูกนับ
issue-missing-value-expected = ค่าของ “{ $column }” ในทุกแถวที่ใช้
issue-missing-value-hint = กรอกให้ครบ หรือลบแถวถ้าไม่ใช้
issue-unreadable-date = “{ $found }” ไม่ใช่วันที่ที่อ่านได้ (คอลัมน์ { $column })
issue-unreadable-date-expected = วันที่ที่มีจริงในปฏิทิน พ.ศ. หรือ ค.ศ. เช่น 22 ส.ค. 2569
issue-unreadable-date-hint = พิมพ์ใหม่ เช่น 22 ส.ค. 2569 หรือ 22/08/2569 ถ้ามีเวลา เช่น 22/08/2569 13:30
issue-ambiguous-date = “{ $found }” อ่านได้มากกว่าหนึ่งวัน: { $readings } (คอลัมน์ { $column })
issue-ambiguous-date-expected = วันที่ที่อ่านได้วันเดียว เช่น 5 มิ.ย. 2569
issue-ambiguous-date-hint = พิมพ์ชื่อเดือนเป็นตัวอักษร เช่น 5 มิ.ย. 2569
issue-repaired-date = “{ $found }” อ่านเป็น { $result } ({ $rule ->
    [buddhist-serial] ปีที่พิมพ์เป็น พ.ศ.
    [two-digit-year] ปีที่พิมพ์มีสองหลัก
    [month-first] ตารางนี้เขียนเดือนก่อนวัน
   *[other] { $rule }
}; คอลัมน์ { $column }; { $cells } ช่อง)
issue-repaired-date-expected = วันที่ที่เขียนครบและตรงกับปฏิทิน เช่น 5 ส.ค. 2569
issue-repaired-date-hint = ถ้าอ่านถูกแล้วไม่ต้องทำอะไร ถ้าไม่ถูกให้พิมพ์ใหม่
issue-future-date = “{ $found }” อยู่หลังวันประเมิน (คอลัมน์ { $column })
issue-future-date-expected = วันที่ไม่เกินวันประเมิน
issue-future-date-hint = ตรวจปีและเดือน
issue-unreadable-number = “{ $found }” ไม่ใช่ตัวเลข (คอลัมน์ { $column })
issue-unreadable-number-expected = ตัวเลขล้วน เช่น 12
issue-unreadable-number-hint = พิมพ์เป็นตัวเลขล้วน
issue-unknown-choice = “{ $found }” ไม่อยู่ในรายการของ “{ $column }” (ใกล้เคียง: { $nearest })
issue-unknown-choice-expected = คำในรายการของ “{ $column }” ที่ใกล้เคียง: { $nearest }
issue-unknown-choice-hint = พิมพ์ให้ตรงกับรายการ
issue-error-cell = ช่องนี้เป็นข้อผิดพลาดของสูตร { $found } (คอลัมน์ { $column })
issue-error-cell-expected = ค่าจริง ไม่ใช่ข้อผิดพลาดของสูตร
issue-error-cell-hint = แก้สูตร หรือพิมพ์ค่าแทน
issue-conflicting-duplicate = “{ $found }” ({ $column }) ซ้ำกับ { $first } แต่เนื้อหาต่างกัน ใช้รายการแรก
issue-conflicting-duplicate-expected = หนึ่งเลขต่อหนึ่งรายการ ({ $column })
issue-conflicting-duplicate-hint = แก้เลขให้ไม่ซ้ำ หรือลบแถวที่ไม่ใช้
issue-unknown-reference = “{ $found }” ({ $column }) ไม่มีใน { $form }
issue-unknown-reference-expected = { $column }ที่มีอยู่ใน { $form }
issue-unknown-reference-hint = ตรวจเลข หรือเพิ่มรายการในทะเบียน
issue-reversed-times = “{ $later }” อยู่ก่อน “{ $earlier }”
issue-reversed-times-expected = “{ $earlier }” ก่อนหรือพร้อมกับ “{ $later }”
issue-reversed-times-hint = ถ้าเผยแพร่สดระหว่างกิจกรรมถือว่าถูกต้อง ถ้าไม่ใช่ให้แก้เวลา
issue-unknown-answer = คำตอบ “{ $found }” ไม่อยู่ในมาตราของข้อ “{ $item }”
issue-unknown-answer-expected = คำตอบที่เป็นระดับหนึ่งของมาตรา
issue-unknown-answer-hint = แก้ให้เป็นคำในมาตราเดียวกับคำตอบอื่น
