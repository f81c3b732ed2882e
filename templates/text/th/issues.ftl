# สิ่งที่พบในไฟล์ และวิธีแก้ (-hint)

issue-unreadable-file = เปิดไฟล์นี้ไม่ได้: { $reason }
issue-unreadable-file-hint = เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้เช่นกันแสดงว่าไฟล์เสีย ให้ใช้สำเนาอื่น
issue-unsupported-file = ไฟล์นี้เป็นชนิดที่ไม่อ่าน ({ $kind })
issue-unsupported-file-hint = เปิดด้วย Excel แล้วเลือก บันทึกเป็น (Save As) ชนิด .xlsx
issue-unrecognised-sheet = แผ่นนี้ไม่ตรงกับทะเบียนใด จึงไม่ได้ใช้
issue-unrecognised-sheet-hint = ถ้าแผ่นนี้ควรถูกใช้ ตรวจว่าหัวตารางอยู่ใน 30 แถวแรกและมีคอลัมน์ที่จำเป็น หรือเพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-missing-column = แผ่นนี้คล้ายทะเบียน “{ $form }” แต่ไม่มีคอลัมน์ “{ $column }”
issue-missing-column-hint = เพิ่มคอลัมน์นี้ในหัวตาราง เปลี่ยนชื่อหัวให้ตรง หรือบอกว่าเป็นหัวใดในไฟล์ pramoen.toml:
    { $lines }
issue-header-guessed = ถือว่าหัวตาราง “{ $header }” คือ “{ $column }”
issue-header-guessed-hint = ถ้าไม่ใช่ ให้เปลี่ยนชื่อหัวตาราง ถ้าใช่และไม่ต้องการให้เตือนอีก ให้เพิ่มในไฟล์ pramoen.toml:
    { $lines }
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
    [month-spelling] ชื่อเดือนสะกดผิด
    [serial-number] เป็นตัวเลขที่ไม่ได้แสดงเป็นวันที่
    [typed-clock] เป็นตัวเลขที่พิมพ์แทนเวลา
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
issue-unknown-answer = คำตอบ “{ $found }” ไม่อยู่ในมาตราของข้อ “{ $item }”
issue-unknown-answer-hint = แก้ให้เป็นคำในมาตราเดียวกับคำตอบอื่น
issue-doubled-column = คอลัมน์ “{ $header }” กับ “{ $used }” เป็น “{ $column }” เหมือนกัน ใช้ “{ $used }”
issue-doubled-column-hint = ถ้าต้องการใช้ “{ $header }” แทน ให้เปลี่ยนชื่อหัวตาราง หรือเพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-form-assumed = แผ่นนี้เป็นได้ทั้ง “{ $form }” และ “{ $other }” ใช้เป็น “{ $form }”
issue-form-assumed-hint = ถ้าเป็น “{ $other }” ให้เพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-hidden-sheet = แผ่นนี้ซ่อนอยู่ในสมุดงาน โปรแกรมอ่านเหมือนแผ่นอื่น
issue-hidden-sheet-hint = ถ้าไม่ต้องการให้นับ ให้ลบแผ่นนี้ หรือสั่งไม่ใช้ในไฟล์ pramoen.toml ด้วย ignore = true
issue-month-without-year = หัวตาราง “{ $found }” เป็นเดือนที่ไม่รู้ปี คอลัมน์นี้จึงไม่ถูกนับ
issue-month-without-year-hint = ใส่ปีที่หัวตาราง เช่น มิ.ย. 68 หรือระบุ ปีงบประมาณ 2569 เหนือตาราง
issue-unreadable-time = “{ $found }” ไม่ใช่เวลาที่อ่านได้ (เวลาของ “{ $column }”)
issue-unreadable-time-hint = พิมพ์เป็น 13:30 หรือ 13.30 น.
issue-time-without-day = มีเวลา “{ $found }” แต่ไม่มีวันที่ของ “{ $column }” จึงไม่ได้ใช้
issue-time-without-day-hint = กรอกวันที่ในแถวเดียวกัน
issue-day-outside-month = วันที่ “{ $found }” (คอลัมน์ { $column }) ไม่อยู่ในเดือนที่กรอกไว้ในแถวนี้ นับตามเดือนที่กรอก
issue-day-outside-month-hint = แก้วันที่ หรือย้ายตัวเลขไปไว้ในเดือนที่ถูก
