# สิ่งที่พบในไฟล์ และวิธีแก้ (-hint)

issue-unreadable-file = เปิดไฟล์นี้ไม่ได้: { $reason }
issue-unreadable-file-hint = เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้เช่นกันแสดงว่าไฟล์เสีย ให้ใช้สำเนาอื่น
issue-damaged-file = ไฟล์นี้เสีย หรือคัดลอกมาไม่ครบ ({ $reason })
issue-damaged-file-hint = คัดลอกหรือดาวน์โหลดใหม่ ถ้า Excel เสนอให้ซ่อม ให้ตกลงแล้วบันทึกเป็น .xlsx
issue-protected-file = ไฟล์นี้ต้องใช้รหัสผ่านจึงเปิดได้
issue-protected-file-hint = เปิดด้วย Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสผ่าน แล้วบันทึก
issue-empty-file = ไฟล์นี้ไม่มีข้อมูล
issue-empty-file-hint = อาจคัดลอกหรือซิงก์ยังไม่เสร็จ ให้นำมาใหม่ ถ้าตั้งใจให้ว่าง ให้นำออกจากโฟลเดอร์
issue-too-large-file = ไฟล์นี้ใหญ่เกินกว่าตารางของงานนี้ (เกณฑ์: { $limit } { $unit ->
    [mebibytes] MiB
    [cells] ช่อง
    [merged-cells] ช่องที่ผสานไว้
   *[parts] ส่วน
})
issue-too-large-file-hint = ลบแถว คอลัมน์ และรูปภาพที่อยู่นอกตาราง หรือแบ่งเป็นหลายไฟล์ แล้วบันทึกเป็น .xlsx
issue-unknown-encoding = ไม่รู้ว่าข้อความในไฟล์นี้เข้ารหัสอักขระแบบใด
issue-unknown-encoding-hint = เปิดด้วย Excel แล้วบันทึกเป็น .xlsx หรือชนิด “CSV UTF-8”
issue-unsupported-file = ไม่อ่านไฟล์ชนิดนี้: { $kind ->
    [xlsb] เวิร์กบุ๊กแบบไบนารี (.xlsb)
    [xls-4] เวิร์กบุ๊กของ Excel 4 หรือเก่ากว่า
    [word] เอกสาร Word
    [powerpoint] งานนำเสนอ PowerPoint
    [pdf] PDF
    [image] รูปภาพ
    [archive] ไฟล์บีบอัดที่รวมไฟล์อื่น
    [opendocument] เอกสาร OpenDocument ชนิดอื่น
    [flat-opendocument] เอกสาร OpenDocument แบบไฟล์เดียว (.fods)
    [numbers] เวิร์กบุ๊กของ Apple Numbers
    [rich-text] เอกสาร Rich Text (.rtf)
    [shortcut] ทางลัด ตัวไฟล์จริงอยู่ที่อื่น
    [google] ทางลัดไป Google ชีต ตัวตารางอยู่บนเว็บ
    [html] หน้าเว็บที่ไม่มีตาราง
    [xml] XML ที่ไม่ใช่เวิร์กบุ๊ก
    [ole] เอกสารของโปรแกรม Office รุ่นเก่า
   *[other] ชนิดที่ไม่รู้จัก
}
issue-unsupported-file-hint = { $kind ->
    [word] คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx
    [powerpoint] คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx
    [pdf] ใช้ไฟล์ต้นฉบับ หรือใน Excel เลือก ข้อมูล > รับข้อมูล > จาก PDF แล้วบันทึกเป็น .xlsx
    [image] พิมพ์ตารางใน Excel ส่วนรูปภาพให้เก็บในโฟลเดอร์หลักฐาน
    [archive] แตกไฟล์บีบอัด แล้วนำเวิร์กบุ๊กมาวางในโฟลเดอร์
    [numbers] ใน Numbers เลือก ไฟล์ > ส่งออกไปยัง > Excel
    [rich-text] คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx
    [shortcut] คัดลอกตัวไฟล์จริงมาวางในโฟลเดอร์
    [google] เปิดแล้วเลือก ไฟล์ > ดาวน์โหลด > Microsoft Excel (.xlsx) แล้วนำไฟล์นั้นมาวางในโฟลเดอร์
    [html] ถ้าตารางอยู่ในไฟล์อื่นของหน้าเดียวกัน ให้เปิดหน้านั้นด้วย Excel แล้วบันทึกเป็น .xlsx
   *[other] เปิดด้วย Excel หรือ LibreOffice แล้วเลือก บันทึกเป็น (Save As) ชนิด .xlsx ถ้าไม่ใช่ทะเบียนให้นำออกจากโฟลเดอร์
}
issue-unrecognised-sheet = แผ่นนี้ไม่ตรงกับทะเบียนใด จึงไม่ได้ใช้
issue-unrecognised-sheet-hint = ถ้าแผ่นนี้ควรถูกใช้ ตรวจว่าหัวตารางอยู่ใน 30 แถวแรกและมีคอลัมน์ที่จำเป็น
issue-unclosed-quote = ช่องนี้มีเครื่องหมายคำพูดเปิดแต่ไม่มีปิด จึงไม่ได้อ่านตั้งแต่แถวนี้ลงไป
issue-unclosed-quote-hint = ลบเครื่องหมายคำพูดหรือเติมตัวปิด หรือบันทึกไฟล์ใหม่จาก Excel
issue-cell-outside = ไฟล์นี้อ้างถึงช่อง “{ $found }” ซึ่งไม่มีในแผ่นงานใด จึงไม่ได้อ่าน
issue-cell-outside-hint = เปิดไฟล์ด้วย Excel ตรวจว่าข้อมูลครบ แล้วบันทึกใหม่
issue-repeated-cell = ไฟล์นี้มีช่องนี้มากกว่าหนึ่งครั้ง ใช้ครั้งสุดท้าย
issue-repeated-cell-hint = เปิดไฟล์ด้วย Excel ตรวจว่าช่องนี้ถูกต้อง แล้วบันทึกใหม่
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
issue-unknown-answer = คำตอบ “{ $found }” ไม่อยู่ในมาตราของข้อ “{ $item }”
issue-unknown-answer-hint = แก้ให้เป็นคำในมาตราเดียวกับคำตอบอื่น
