# สิ่งที่พบในไฟล์ สิ่งที่ควรเป็น (-expected) และวิธีแก้ (-hint)

issue-unreadable-file = เปิดไฟล์นี้ไม่ได้: { $reason }
issue-unreadable-file-expected = ไฟล์ที่ Excel เปิดได้ และไม่ตั้งรหัสผ่าน
issue-unreadable-file-hint = เปิดด้วย Excel แล้วบันทึกใหม่เป็น .xlsx ถ้าเปิดไม่ได้เช่นกันแสดงว่าไฟล์เสีย ให้ใช้สำเนาอื่น
issue-damaged-file = ไฟล์นี้เสีย หรือคัดลอกมาไม่ครบ ({ $reason })
issue-damaged-file-expected = ไฟล์ที่เปิดได้ครบทั้งไฟล์
issue-damaged-file-hint = คัดลอกหรือดาวน์โหลดใหม่ ถ้า Excel เสนอให้ซ่อม ให้ตกลงแล้วบันทึกเป็น .xlsx
issue-unfinished-file = { $reason ->
    [time] อ่านไฟล์นี้นานเกินกำหนด จึงหยุดอ่าน: ไม่มีแถวใดของไฟล์นี้ถูกนับ
   *[stopped] อ่านไฟล์นี้ไม่จบทั้งสองครั้ง เพราะไฟล์เสียหรือใช้หน่วยความจำมากเกินไป: ไม่มีแถวใดของไฟล์นี้ถูกนับ
}
issue-unfinished-file-expected = ไฟล์ที่อ่านได้จนจบ
issue-unfinished-file-hint = เปิดด้วย Excel ลบสิ่งที่อยู่นอกตาราง แล้วบันทึกเป็นไฟล์ .xlsx ใหม่ จากนั้นสั่งประเมินอีกครั้ง
issue-changed-file = ไฟล์นี้ถูกแก้หรือบันทึกอยู่ระหว่างที่อ่าน ทั้งสองครั้งที่ลองอ่าน: ไม่มีแถวใดของไฟล์นี้ถูกนับ
issue-changed-file-expected = ไฟล์ที่บันทึกเสร็จแล้ว
issue-changed-file-hint = รอให้บันทึก คัดลอก หรือซิงก์เสร็จ แล้วสั่งประเมินอีกครั้ง
issue-protected-file = ไฟล์นี้ต้องใช้รหัสผ่านจึงเปิดได้
issue-protected-file-expected = ไฟล์ที่ไม่ตั้งรหัสผ่าน
issue-protected-file-hint = เปิดด้วย Excel เลือก ไฟล์ > ข้อมูล > ป้องกันเวิร์กบุ๊ก > เข้ารหัสลับด้วยรหัสผ่าน ลบรหัสผ่าน แล้วบันทึก
issue-empty-file = ไฟล์นี้ไม่มีข้อมูล
issue-empty-file-expected = ไฟล์ที่มีตาราง
issue-empty-file-hint = อาจคัดลอกหรือซิงก์ยังไม่เสร็จ ให้นำมาใหม่ ถ้าตั้งใจให้ว่าง ให้นำออกจากโฟลเดอร์
issue-too-large-file = ไฟล์นี้ใหญ่เกินเกณฑ์ จึงไม่ได้อ่าน: { limit-what } พบ { $count } เกณฑ์คือไม่เกิน { $limit }{ limit-unit }{ $place ->
    [none] { "" }
   *[other] { " " }(ที่ { $place })
}
issue-too-large-file-expected = ไฟล์ที่เล็กกว่าเกณฑ์
issue-too-large-file-hint = ลบแถว คอลัมน์ และรูปภาพที่อยู่นอกตาราง หรือแบ่งเป็นหลายไฟล์ แล้วบันทึกเป็น .xlsx ถ้าไฟล์ถูกต้องและไว้ใจได้ ให้เพิ่มเกณฑ์: สั่งด้วย --limit { $name }={ $raised } หรือเขียน { $name } = { $raised } ใต้ [limits] ในไฟล์ pramoen.toml
limit-what = { $name ->
    [files] จำนวนไฟล์ของสำนักงาน
    [file-size] ขนาดไฟล์
    [page-size] ขนาดไฟล์หน้าเว็บ
    [inflated] ขนาดเมื่อคลายทั้งไฟล์
    [part-size] ขนาดเมื่อคลายของส่วนหนึ่งในไฟล์
    [sheet-size] ขนาดเมื่อคลายของชีตเดียว
    [ratio] ขนาดเมื่อคลายเทียบกับขนาดไฟล์
    [parts] จำนวนส่วนในไฟล์
    [sheets] จำนวนชีต
    [columns] ช่องที่มีข้อมูลในแถวเดียว
    [cells] ช่องที่มีข้อมูลทั้งไฟล์
    [repeated-cells] ช่องที่ได้จากการผสานหรือการซ้ำ
    [spanned-cells] ช่องในกรอบตารางของไฟล์ .xls
    [shared-strings] ข้อความในคลังข้อความของไฟล์
    [text-length] ตัวอักษรในช่องเดียว
    [all-texts] ข้อความของทุกช่องในไฟล์รวมกัน (ช่องที่ซ้ำนับทุกช่อง)
    [xml-depth] ชั้นที่ซ้อนกันใน XML
    [memory] หน่วยความจำของการอ่าน
   *[seconds] เวลาอ่านหนึ่งไฟล์
}
limit-unit = { $unit ->
    [mebibytes] { " " }MiB
    [times] { " " }เท่า
    [seconds] { " " }วินาที
   *[pieces] { "" }
}
issue-unknown-encoding = ไม่รู้ว่าข้อความในไฟล์นี้เข้ารหัสอักขระแบบใด
issue-unknown-encoding-expected = ข้อความ UTF-8 หรือ TIS-620
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
issue-unsupported-file-expected = ไฟล์ชนิด .xlsx .xlsm .ods .csv หรือ .tsv
issue-unsupported-file-hint = { $kind ->
    [xlsb] เปิดด้วย Excel แล้วเลือก บันทึกเป็น (Save As) ชนิด .xlsx ถ้าจำเป็นต้องใช้ไฟล์นี้ ให้เพิ่ม xlsb = true ใต้ [read] ในไฟล์ pramoen.toml
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
issue-unrecognised-sheet-expected = หัวตารางของทะเบียนที่รู้จัก อยู่ใน 30 แถวแรกของแผ่น
issue-unrecognised-sheet-hint = ถ้าแผ่นนี้ควรถูกใช้ ตรวจว่าหัวตารางอยู่ใน 30 แถวแรกและมีคอลัมน์ที่จำเป็น หรือเพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-unclosed-quote = ช่องนี้มีเครื่องหมายคำพูดเปิดแต่ไม่มีปิด จึงไม่ได้อ่านตั้งแต่แถวนี้ลงไป
issue-unclosed-quote-expected = เครื่องหมายคำพูดเป็นคู่
issue-unclosed-quote-hint = ลบเครื่องหมายคำพูดหรือเติมตัวปิด หรือบันทึกไฟล์ใหม่จาก Excel
issue-cell-outside = ไฟล์นี้อ้างถึงช่อง “{ $found }” ซึ่งไม่มีในแผ่นงานใด จึงไม่ได้อ่าน
issue-cell-outside-expected = ช่องที่มีจริงในแผ่นงาน
issue-cell-outside-hint = เปิดไฟล์ด้วย Excel ตรวจว่าข้อมูลครบ แล้วบันทึกใหม่
issue-repeated-cell = ไฟล์นี้มีช่องนี้มากกว่าหนึ่งครั้ง ใช้ครั้งสุดท้าย
issue-repeated-cell-expected = ช่องละหนึ่งค่า
issue-repeated-cell-hint = เปิดไฟล์ด้วย Excel ตรวจว่าช่องนี้ถูกต้อง แล้วบันทึกใหม่
issue-missing-column = แผ่นนี้คล้ายทะเบียน “{ $form }” แต่ไม่มีคอลัมน์ “{ $column }”
issue-missing-column-expected = หัวตารางที่มีคอลัมน์ “{ $column }”
issue-missing-column-hint = เพิ่มคอลัมน์นี้ในหัวตาราง เปลี่ยนชื่อหัวให้ตรง หรือบอกว่าเป็นหัวใดในไฟล์ pramoen.toml:
    { $lines }
issue-header-guessed = ถือว่าหัวตาราง “{ $header }” คือ “{ $column }”
issue-header-guessed-expected = หัวตารางที่เขียนว่า “{ $column }”
issue-header-guessed-hint = ถ้าไม่ใช่ ให้เปลี่ยนชื่อหัวตาราง ถ้าใช่และไม่ต้องการให้เตือนอีก ให้เพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-missing-value = ไม่ได้กรอก “{ $column }” แถวนี้จึงไม่ถูกนับ
issue-missing-value-expected = ค่าของ “{ $column }” ในทุกแถวที่ใช้
issue-missing-value-hint = กรอกให้ครบ หรือลบแถวถ้าไม่ใช้
issue-unreadable-date = “{ $found }” ไม่ใช่วันที่ที่อ่านได้ (คอลัมน์ { $column })
issue-unreadable-date-expected = วันที่ที่มีจริงในปฏิทิน พ.ศ. หรือ ค.ศ. เช่น 22 ส.ค. 2569
issue-unreadable-date-hint = พิมพ์ใหม่ เช่น 22 ส.ค. 2569 หรือ 22/08/2569 ถ้ามีเวลา เช่น 22/08/2569 13:30
issue-ambiguous-date = “{ $found }” อ่านได้มากกว่าหนึ่งวัน: { $readings } (คอลัมน์ { $column })
issue-ambiguous-date-expected = วันที่ที่อ่านได้วันเดียว เช่น 5 มิ.ย. 2569
issue-ambiguous-date-hint = พิมพ์ชื่อเดือนเป็นตัวอักษร เช่น 5 มิ.ย. 2569
issue-repaired-value = “{ $found }” อ่านเป็น { $result } ({ $rule ->
    [buddhist-serial] ปีที่พิมพ์เป็น พ.ศ.
    [two-digit-year] ปีที่พิมพ์มีสองหลัก
    [month-first] ตารางนี้เขียนเดือนก่อนวัน
    [month-spelling] ชื่อเดือนสะกดผิด
    [serial-number] เป็นตัวเลขที่ไม่ได้แสดงเป็นวันที่
    [unit] ตัดหน่วยออก
    [several-amounts] รวมหลายจำนวนในช่องเดียว
    [day-for-number] Excel เปลี่ยนเลขที่พิมพ์เป็นวันที่ ให้ตั้งรูปแบบช่องเป็นข้อความแล้วพิมพ์ใหม่
    [typed-clock] เป็นตัวเลขที่พิมพ์แทนเวลา
   *[other] { $rule }
}; คอลัมน์ { $column }; { $cells } ช่อง)
issue-repaired-value-expected = ค่าที่อ่านได้โดยไม่ต้องตีความ เช่น 5 ส.ค. 2569
issue-repaired-value-hint = ถ้าอ่านถูกแล้วไม่ต้องทำอะไร ถ้าไม่ถูกให้พิมพ์ใหม่
issue-future-date = “{ $found }” อยู่หลังวันประเมิน (คอลัมน์ { $column })
issue-future-date-expected = วันที่ไม่เกินวันประเมิน
issue-future-date-hint = ตรวจปีและเดือน
issue-unreadable-number = “{ $found }” ไม่ใช่ตัวเลข (คอลัมน์ { $column })
issue-unreadable-number-expected = ตัวเลขล้วน เช่น 12
issue-unreadable-number-hint = พิมพ์เป็นตัวเลขล้วน
issue-unknown-choice = “{ $found }” ไม่อยู่ในรายการของ “{ $column }”{ $nearest ->
    [none] {""}
   *[other] {" "}(ใกล้เคียง: { $nearest })
}
issue-unknown-choice-expected = คำในรายการของ “{ $column }”{ $nearest ->
    [none] {""}
   *[other] {" "}ที่ใกล้เคียง: { $nearest }
}
issue-unknown-choice-hint = พิมพ์ให้ตรงกับรายการ
issue-error-cell = ช่องนี้เป็นข้อผิดพลาดของสูตร { $found } (คอลัมน์ { $column })
issue-error-cell-expected = ค่าจริง ไม่ใช่ข้อผิดพลาดของสูตร
issue-error-cell-hint = แก้สูตร หรือพิมพ์ค่าแทน
issue-conflicting-duplicate = “{ $found }” ({ $column }) ซ้ำกับ { $first } แต่เนื้อหาต่างกัน ใช้รายการแรก
issue-conflicting-duplicate-expected = หนึ่งเลขต่อหนึ่งรายการ ({ $column })
issue-conflicting-duplicate-hint = แก้เลขให้ไม่ซ้ำ หรือลบแถวที่ไม่ใช้
issue-unknown-reference = “{ $found }” ({ $column }) ไม่มีใน { $form }{ $rows ->
    [1] {""}
   *[other] {" "}(แผ่นนี้มี { $rows } แถวที่อ้างเลขที่ไม่มี)
}
issue-unknown-reference-expected = { $column }ที่มีอยู่ใน { $form }
issue-unknown-reference-hint = ตรวจเลข หรือเพิ่มรายการในทะเบียน
issue-reversed-times = “{ $later }” อยู่ก่อน “{ $earlier }”
issue-reversed-times-expected = “{ $earlier }” ก่อนหรือพร้อมกับ “{ $later }”
issue-reversed-times-hint = ถ้าเป็นไปตามจริง เช่น เผยแพร่สดระหว่างกิจกรรม ถือว่าถูกต้อง ถ้าไม่ใช่ให้แก้เวลา
issue-unknown-answer = คำตอบ “{ $found }” ไม่อยู่ในมาตราของข้อ “{ $item }”{ $nearest ->
    [none] {""}
   *[other] {" "}(ใกล้เคียง: { $nearest })
}
issue-unknown-answer-expected = คำตอบที่เป็นระดับหนึ่งของมาตรา
issue-unknown-answer-hint = แก้ให้เป็นคำในมาตราเดียวกับคำตอบอื่น
issue-doubled-column = คอลัมน์ “{ $header }” กับ “{ $used }” เป็น “{ $column }” เหมือนกัน ใช้ “{ $used }”
issue-doubled-column-expected = หนึ่งคอลัมน์ต่อหนึ่งเรื่อง
issue-doubled-column-hint = ถ้าต้องการใช้ “{ $header }” แทน ให้เปลี่ยนชื่อหัวตาราง หรือเพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-form-assumed = แผ่นนี้เป็นได้ทั้ง “{ $form }” และ “{ $other }” ใช้เป็น “{ $form }”
issue-form-assumed-expected = หัวตารางหรือชื่อแผ่นที่บอกว่าเป็นทะเบียนใด
issue-form-assumed-hint = ถ้าเป็น “{ $other }” ให้เพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-hidden-sheet = แผ่นนี้ซ่อนอยู่ในสมุดงาน โปรแกรมอ่านเหมือนแผ่นอื่น
issue-hidden-sheet-expected = แผ่นที่ไม่ซ่อน
issue-hidden-sheet-hint = ถ้าไม่ต้องการให้นับ ให้ลบแผ่นนี้ หรือสั่งไม่ใช้ในไฟล์ pramoen.toml ด้วย ignore = true
issue-personal-data = คอลัมน์ “{ $column }” มีเบอร์โทร อีเมล หรือเลขประจำตัวประชาชน ({ $cells } ช่อง) โปรแกรมตัดออก ไม่นำไปแสดงที่ใดเลย
issue-personal-data-expected = ข้อความที่ไม่มีเบอร์โทร อีเมล หรือเลขประจำตัวประชาชน
issue-personal-data-hint = ไม่ต้องแก้ก็ได้ ถ้าเป็นเบอร์หรืออีเมลของสำนักงานที่เปิดเผยได้ ให้เพิ่มในไฟล์ pramoen.toml ใต้ [privacy] เช่น public = ["0-2123-4567"]
issue-personal-name = ชื่อนี้มีเบอร์โทร อีเมล หรือเลขประจำตัวประชาชน โปรแกรมตัดออก: “{ $name }”
issue-personal-name-expected = ชื่อไฟล์ ชื่อแผ่นงาน หรือหัวตารางที่ไม่มีเบอร์โทร อีเมล หรือเลขประจำตัวประชาชน
issue-personal-name-hint = ควรเปลี่ยนชื่อ ถ้าเป็นเบอร์หรืออีเมลของสำนักงานที่เปิดเผยได้ ให้เพิ่มในไฟล์ pramoen.toml ใต้ [privacy] เช่น public = ["0-2123-4567"]
issue-link-not-followed = นี่เป็นเพียงลิงก์ไปยังไฟล์หรือโฟลเดอร์ที่อื่น โปรแกรมไม่ตามลิงก์ จึงไม่ได้อ่าน
issue-link-not-followed-expected = ตัวไฟล์เอง
issue-link-not-followed-hint = คัดลอกตัวไฟล์มาวางในโฟลเดอร์นี้
issue-own-report = นี่คือรายงานที่โปรแกรมนี้เขียน ไม่ใช่ทะเบียน จึงไม่อ่าน มิฉะนั้นตัวเลขจะถูกนับซ้ำ
issue-own-report-expected = ทะเบียนของสำนักงาน ไม่ใช่รายงานของโปรแกรม
issue-own-report-hint = ถ้าเป็นรายงาน ให้นำออกจากโฟลเดอร์นี้ ถ้าท่านเขียนทะเบียนลงในไฟล์รายงาน ให้คัดลอกแผ่นงานนั้นไปยังสมุดงานใหม่ แล้วบันทึกเป็น .xlsx
issue-marked-copy = นี่คือสำเนาที่โปรแกรมทำเครื่องหมายช่องที่ควรแก้ (check --annotate) โปรแกรมอ่านเหมือนทะเบียนอื่น ถ้าต้นฉบับอยู่ในโฟลเดอร์นี้ด้วย แถวเดียวกันอาจถูกนับสองครั้ง
issue-marked-copy-expected = ต้นฉบับ หรือสำเนาที่แก้แล้ว อย่างใดอย่างหนึ่ง
issue-marked-copy-hint = เก็บไว้ไฟล์เดียว: แก้ในต้นฉบับแล้วนำสำเนานี้ออก หรือถ้าแก้ในสำเนาไปแล้ว ให้นำต้นฉบับออก และลบความคิดเห็นของโปรแกรมในสำเนา
issue-own-folder = โฟลเดอร์นี้เป็นรายงานที่โปรแกรมนี้เขียน (มี manifest.json) จึงไม่อ่านทั้งโฟลเดอร์ มิฉะนั้นตัวเลขจะถูกนับซ้ำ
issue-own-folder-expected = โฟลเดอร์ที่มีแต่ทะเบียนของสำนักงาน
issue-own-folder-hint = ไม่ต้องแก้ก็ได้ ถ้าในนั้นมีทะเบียนของท่าน ให้ย้ายทะเบียนออกมาไว้นอกโฟลเดอร์นี้ และเก็บรายงานไว้นอกโฟลเดอร์ข้อมูล
issue-unreadable-folder = { $kind ->
    [denied] เปิดโฟลเดอร์นี้ไม่ได้ เพราะบัญชีผู้ใช้ของท่านไม่มีสิทธิ์ ไฟล์ในนั้นจึงไม่ถูกนับ
   *[other] เปิดโฟลเดอร์นี้ไม่ได้ ไฟล์ในนั้นจึงไม่ถูกนับ: { $reason }
}
issue-unreadable-folder-expected = โฟลเดอร์ที่เปิดดูได้
issue-unreadable-folder-hint = { $kind ->
    [denied] ขอสิทธิ์เปิดโฟลเดอร์นี้จากผู้ดูแลเครื่องหรือเจ้าของโฟลเดอร์ หรือคัดลอกไฟล์ที่ต้องใช้มาวางในโฟลเดอร์อื่น
   *[other] ลองเปิดโฟลเดอร์นี้เอง ถ้าอยู่บนเครื่องอื่นหรือไดรฟ์ที่ถอดได้ ตรวจว่ายังต่ออยู่ แล้วสั่งใหม่
}
issue-no-file = ชื่อนี้ไม่ใช่ไฟล์และไม่ใช่โฟลเดอร์ (เป็นช่องทางของระบบ เช่น pipe หรืออุปกรณ์) จึงไม่อ่าน
issue-no-file-expected = ไฟล์หรือโฟลเดอร์
issue-no-file-hint = ถ้าเป็นทะเบียน ให้นำตัวไฟล์มาวางแทน ถ้าไม่ใช่ ให้นำออกจากโฟลเดอร์นี้
issue-other-kind = { $count ->
    [1] ไม่อ่านไฟล์นี้:
   *[other] ไม่อ่านไฟล์นี้และไฟล์นามสกุลเดียวกันในโฟลเดอร์นี้ รวม { $count } ไฟล์:
} { $kind ->
    [template] แม่แบบ (template) ของตาราง
    [table] ตารางของโปรแกรมอื่น
    [unfinished] ไฟล์ชั่วคราว หรือไฟล์ที่ดาวน์โหลดมาไม่ครบ
    [backup] สำเนาสำรอง
    [word] เอกสารข้อความ
    [powerpoint] งานนำเสนอ
    [text] ข้อความ
    [pdf] PDF
    [image] รูปภาพ
    [recording] เสียงหรือวิดีโอ
    [archive] ไฟล์บีบอัดที่รวมไฟล์อื่น
    [nothing] ชื่อไฟล์ไม่มีนามสกุล เช่น .xlsx จึงไม่รู้ว่าเป็นไฟล์อะไร
   *[other] ไม่ใช่ไฟล์ตารางที่รู้จัก
} { $ending ->
    [none] {""}
   *[other] (.{ $ending })
}
issue-other-kind-expected = ไฟล์ชนิด .xlsx .xlsm .ods .csv หรือ .tsv
issue-other-kind-hint = { $kind ->
    [template] ถ้ามีข้อมูลอยู่ในนั้น เปิดแล้วเลือก บันทึกเป็น (Save As) ชนิด .xlsx
    [table] เปิดด้วย Excel หรือ LibreOffice หรือโปรแกรมเดิม แล้วบันทึกเป็น .xlsx
    [unfinished] ถ้าไม่มีตัวไฟล์จริงอยู่แล้ว ให้ดาวน์โหลดหรือบันทึกใหม่ให้ครบ ถ้ามีแล้วลบไฟล์นี้ได้
    [backup] ถ้าต้องใช้ไฟล์นี้แทนตัวจริง ให้เปิดด้วย Excel แล้วบันทึกเป็น .xlsx
    [text] ถ้าเป็นตาราง เปิดด้วย Excel แล้วบันทึกเป็น .xlsx ถ้าเป็นหลักฐาน เก็บไว้ที่นี่ได้ โดยเขียนที่เก็บไว้ในทะเบียนหลักฐาน
    [archive] ถ้ามีทะเบียนอยู่ข้างใน ให้แตกไฟล์บีบอัด แล้วนำทะเบียนมาวางในโฟลเดอร์
    [nothing] ถ้าเป็นทะเบียน เปิดด้วย Excel แล้วบันทึกเป็น .xlsx
    [other] ถ้าเป็นทะเบียน เปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx ถ้าไม่ใช่ ไม่ต้องแก้
   *[document] ถ้ามีตารางที่ควรถูกนับ คัดลอกไปวางใน Excel แล้วบันทึกเป็น .xlsx ถ้าเป็นหลักฐาน เก็บไว้ที่นี่ได้ โดยเขียนที่เก็บไว้ในทะเบียนหลักฐาน
}
issue-macros-not-run = ไฟล์นี้มีมาโคร โปรแกรมไม่ได้สั่งให้มาโครทำงาน อ่านเฉพาะค่าในช่อง
issue-macros-not-run-expected = ไฟล์ที่ไม่มีมาโคร
issue-macros-not-run-hint = ถ้าไม่รู้ว่าใครทำมาโครนี้ อย่ากด “เปิดใช้งานเนื้อหา” (Enable Content) ใน Excel และให้บันทึกทะเบียนเป็น .xlsx ซึ่งไม่เก็บมาโคร
issue-month-without-year = หัวตาราง “{ $found }” เป็นเดือนที่ไม่รู้ปี คอลัมน์นี้จึงไม่ถูกนับ
issue-month-without-year-expected = เดือนพร้อมปี เช่น มิ.ย. 68
issue-month-without-year-hint = ใส่ปีที่หัวตาราง เช่น มิ.ย. 68 หรือระบุ ปีงบประมาณ 2569 เหนือตาราง
issue-unreadable-time = “{ $found }” ไม่ใช่เวลาที่อ่านได้ (เวลาของ “{ $column }”)
issue-unreadable-time-expected = เวลา เช่น 13:30
issue-unreadable-time-hint = พิมพ์เป็น 13:30 หรือ 13.30 น.
issue-time-without-day = มีเวลา “{ $found }” แต่ไม่มีวันที่ของ “{ $column }” จึงไม่ได้ใช้
issue-time-without-day-expected = วันที่คู่กับเวลา
issue-time-without-day-hint = กรอกวันที่ในแถวเดียวกัน
issue-day-outside-month = วันที่ “{ $found }” (คอลัมน์ { $column }) ไม่อยู่ในเดือนที่กรอกไว้ในแถวนี้ นับตามเดือนที่กรอก
issue-day-outside-month-expected = วันที่ในเดือนที่กรอกไว้
issue-day-outside-month-hint = แก้วันที่ หรือย้ายตัวเลขไปไว้ในเดือนที่ถูก
issue-sideways-sheet = แผ่นนี้คล้าย “{ $form }” แต่หัวตารางอยู่ในแนวตั้ง จึงไม่ได้อ่าน
issue-sideways-sheet-expected = หัวตารางอยู่ในแถวเดียวกัน
issue-sideways-sheet-hint = เลือกทั้งตาราง คัดลอก แล้ววางแบบพิเศษ (Paste Special) เลือก สลับแกน (Transpose) ในแผ่นใหม่
issue-running-number = เลขลำดับ “{ $found }” ซ้ำกับ { $first } แต่เป็นคนละรายการ จึงนับแยกกัน ({ $rows } แถวในแผ่นนี้)
issue-running-number-expected = เลขที่ไม่ซ้ำกันทุกแผ่น
issue-running-number-hint = ถ้าทะเบียนอื่นอ้างเลขนี้ ให้เพิ่มคอลัมน์ “{ $column }” ที่ไม่ซ้ำกันทุกแผ่น
issue-scale-mixed = ข้อ “{ $item }” มีคำตอบหลายมาตราปนกัน เช่น “{ $found }” ไม่อยู่ในมาตรา { $scale } จึงไม่นับคำตอบของข้อนี้
issue-scale-mixed-expected = คำตอบมาตราเดียวทั้งข้อ
issue-scale-mixed-hint = แก้คำตอบทั้งข้อให้เป็นมาตราเดียว หรือแยกเป็นสองคอลัมน์
issue-scale-from-zero = ข้อ “{ $item }” มีระดับเริ่มที่ 0 จึงไม่นับคำตอบของข้อนี้
issue-scale-from-zero-expected = มาตราที่เริ่มที่ 1
issue-scale-from-zero-hint = ใช้มาตราที่เริ่มที่ 1 เช่น 1-10 หรือแปลงคะแนนเดิมเป็นมาตรานั้นก่อน
issue-scale-assumed = อ่านคำตอบตามมาตรา { $scale } แต่อาจเป็นมาตรา { $others }
issue-scale-assumed-expected = มาตราที่บอกไว้ที่ชื่อเรื่องหรือหัวคอลัมน์
issue-scale-assumed-hint = ถ้าถูกแล้วไม่ต้องทำอะไร ถ้าไม่ถูก ให้บอกมาตราไว้ที่ชื่อเรื่องหรือหัวคอลัมน์ เช่น (1-4) หรือ 3 ระดับ
issue-scale-differs = “{ $item }” ใช้มาตรา { $scale } ต่างจากข้ออื่นของแบบสอบถาม
issue-scale-differs-expected = มาตราเดียวกันทั้งแบบสอบถาม
issue-scale-differs-hint = ถ้าถูกแล้วไม่ต้องทำอะไร ข้อที่ต่างมาตราจะไม่เฉลี่ยรวมกัน
issue-repeated-responses = { $rows } แถวในแผ่นนี้มีเวลาและคำตอบตรงกันทุกช่องกับแถวใน { $first }{ $others ->
    [0] {""}
   *[other] {" "}และอีก { $others } แผ่น
} จึงนับครั้งเดียว
issue-repeated-responses-expected = คำตอบของผู้ตอบแต่ละคนอยู่ในไฟล์เดียว
issue-repeated-responses-hint = ไม่ต้องแก้ก็ได้ ตัวเลขถูกต้องแล้ว ถ้าดาวน์โหลดคำตอบของแบบสอบถามเดียวกันมาหลายครั้ง เก็บไว้เฉพาะไฟล์ล่าสุดก็พอ
issue-transposed-survey = แผ่นนี้เป็นแบบสอบถามที่วางผู้ตอบเรียงตามแนวนอน จึงไม่ได้ใช้
issue-transposed-survey-expected = หนึ่งแถวต่อผู้ตอบหนึ่งคน
issue-transposed-survey-hint = คัดลอกตาราง แล้ววางแบบพิเศษ เลือก สลับเปลี่ยนแถวกับคอลัมน์ (Transpose) ให้หนึ่งแถวเป็นผู้ตอบหนึ่งคน
issue-undated-survey = ไม่พบวันที่หรืองวดของแบบสำรวจนี้ คำตอบจึงไม่อยู่ในงวดใด
issue-undated-survey-expected = วันที่หรืองวดของแบบสำรวจ
issue-undated-survey-hint = เพิ่มคอลัมน์วันที่ หรือบอกงวดไว้ที่ชื่อเรื่อง เช่น ไตรมาสที่ 4 ปีงบประมาณ 2569
issue-figure-differs = “{ $column }” ในแผ่นเป็น { $found } แต่คำนวณจากจำนวนแต่ละระดับได้ { $computed }
issue-figure-differs-expected = { $computed }
issue-figure-differs-hint = ตรวจจำนวนของแต่ละระดับและสูตรในแผ่น รายงานใช้ค่าที่คำนวณจากจำนวน
issue-several-ticks = ติ๊ก “{ $column }” มากกว่าหนึ่งช่อง: { $found }
issue-several-ticks-expected = ติ๊กช่องเดียว
issue-several-ticks-hint = เลือกช่องเดียวที่ถูกต้อง
issue-unused-columns = ไม่ได้ใช้คอลัมน์: { $headers }
issue-unused-columns-expected = หัวตารางของทะเบียน
issue-unused-columns-hint = ถ้าคอลัมน์ใดควรถูกใช้ ให้เปลี่ยนชื่อหัว หรือเพิ่มในไฟล์ pramoen.toml:
    { $lines }
issue-arithmetic-differs = “{ $column }” เป็น { $found } แต่คูณจากจำนวนและราคาได้ { $computed }
issue-arithmetic-differs-expected = { $computed }
issue-arithmetic-differs-hint = ตรวจจำนวน ราคาต่อหน่วย และยอดเงิน รายงานใช้ยอดเงินที่กรอก
issue-categories-differ = “{ $column }” เป็น { $found } แต่ค่าตอบแทน ค่าใช้สอย และค่าวัสดุรวมกันได้ { $computed }
issue-categories-differ-expected = { $computed }
issue-categories-differ-hint = ตรวจยอดของแต่ละหมวด รายงานใช้ยอดของแต่ละหมวด
issue-overspent = { $column } { $activity }{ $category ->
    [none] {""}
   *[other] {" "}{ $category }
} ใช้จ่าย { $found } บาท เกินแผนของปีงบประมาณ { $allocated } บาท
issue-overspent-expected = รายจ่ายรวมไม่เกิน { $allocated }
issue-overspent-hint = ตรวจเลขกิจกรรม หมวด และจำนวนเงิน ถ้าใช้เกินจริงให้ปรับแผนตามที่ได้รับอนุมัติ
issue-counter-reset = “{ $column }” เป็น { $found } ต่ำกว่าครั้งก่อนซึ่งเป็น { $before } ถือว่าตั้งตัวนับใหม่
issue-counter-reset-expected = ค่าสะสมไม่ต่ำกว่า { $before }
issue-counter-reset-hint = ถ้าตั้งตัวนับใหม่จริงไม่ต้องทำอะไร ถ้าพิมพ์ผิดให้แก้ค่า
issue-unapproved-publication = เผยแพร่ก่อนได้รับอนุญาต หรือไม่มีการอนุญาต
issue-unapproved-publication-expected = วันเวลาที่อนุญาตก่อนหรือพร้อมกับการเผยแพร่
issue-unapproved-publication-hint = ถ้าได้รับอนุญาตแล้วให้กรอกวันเวลาที่อนุญาตให้ถูกต้อง
issue-repeated-entry = เป็นคนและสังกัดเดียวกับ { $first } จึงนับครั้งเดียว
issue-repeated-entry-expected = หนึ่งแถวต่อหนึ่งคนในสังกัดเดียวกัน
issue-repeated-entry-hint = ลบแถวที่ซ้ำ หรือบันทึกสถานะว่าพ้นจากหน้าที่
issue-claim-incomplete = ยังตรวจ “{ $subject }” ไม่ได้ เพราะ “{ $column }” ว่าง
issue-claim-incomplete-expected = กรอก { $column }
issue-claim-incomplete-hint = กรอก “{ $column }” ให้ครบ ถ้าไม่มีทะเบียนใดบันทึกเรื่องนี้ ต้องหาหลักฐานอื่นมาอ้างเอง
issue-claim-register-unknown = ไม่พบทะเบียนที่ตรวจตัวเลขได้ชื่อ “{ $found }”
issue-claim-register-unknown-expected = { $nearest ->
    [none] ชื่อทะเบียน เช่น ทะเบียนเครือข่ายภายนอก
   *[other] { $nearest }
}
issue-claim-register-unknown-hint = { $nearest ->
    [none] พิมพ์ชื่อทะเบียนตามทะเบียนเปล่า เช่น ทะเบียนเครือข่ายภายนอก แบบสอบถามใช้ตรวจไม่ได้
   *[other] น่าจะหมายถึง “{ $nearest }” ถ้าใช่ให้แก้ตามนั้น
}
issue-claim-column-unknown = { $register } ไม่มีคอลัมน์ “{ $found }”
issue-claim-column-unknown-expected = { $nearest ->
    [none] ชื่อหัวตารางของ{ $register }
   *[other] { $nearest }
}
issue-claim-column-unknown-hint = { $nearest ->
    [none] พิมพ์ชื่อหัวตารางตามทะเบียนนั้น
   *[other] น่าจะหมายถึง “{ $nearest }” ถ้าใช่ให้แก้ตามนั้น
}
issue-claim-column-personal = “{ $found }” ของ{ $register } เป็นข้อมูลส่วนบุคคล โปรแกรมไม่เก็บจึงใช้ตรวจไม่ได้
issue-claim-column-personal-expected = หัวตารางที่ไม่ใช่ข้อมูลส่วนบุคคล
issue-claim-column-personal-hint = ใช้คอลัมน์อื่น หรือเว้น “{ $column }” ไว้เพื่อนับแถว
issue-claim-column-without-numbers = “{ $found }” ของ{ $register } ไม่ใช่ตัวเลข จึงรวมหรือหาค่าล่าสุดไม่ได้
issue-claim-column-without-numbers-expected = หัวตารางที่เป็นตัวเลข
issue-claim-column-without-numbers-hint = แก้ “{ $column }” เป็นคอลัมน์ตัวเลข หรือเปลี่ยนวิธีนับเป็น นับแถว หรือ นับไม่ซ้ำ
issue-claim-value-unmatched = ไม่มีค่า “{ $found }” ใน “{ $of }” ของ{ $register }
issue-claim-value-unmatched-expected = { $nearest ->
    [none] ค่าที่มีใน “{ $of }”
   *[other] { $nearest }
}
issue-claim-value-unmatched-hint = { $nearest ->
    [none] พิมพ์ค่าใน “{ $column }” ให้ตรงกับที่ใช้ในทะเบียน
   *[other] น่าจะหมายถึง “{ $nearest }” ถ้าใช่ให้แก้ตามนั้น
}
issue-claim-without-records = ไม่พบข้อมูลของปีงบประมาณ { $year } ใน{ $register } ที่จะใช้ตรวจ “{ $subject }”
issue-claim-without-records-expected = { $register }ที่มีข้อมูลของปีงบประมาณ { $year }
issue-claim-without-records-hint = วางไฟล์ทะเบียนนั้นใน input หรือตรวจปีงบประมาณและเงื่อนไขที่กรอก
issue-claim-differs = “{ $subject }” อ้างไว้ { $found } แต่นับจาก{ $register }ได้ { $computed }{ $difference ->
    [none] {""}
   *[other] {" "}(ต่าง { $difference })
}
issue-claim-differs-expected = { $computed }
issue-claim-differs-hint = เปิดดูช่องที่นับได้ในแผ่น “ตัวเลขที่อ้าง” ของรายงาน แล้วแก้ตัวเลขในรายงานหรือแก้ทะเบียนให้ตรงกับความจริง
issue-number-inversion = เลขที่ { $found } ลงวันที่ { $dated } สวนลำดับกับเลขที่ { $other } ซึ่งลงวันที่ { $other_dated } ({ $first })
issue-number-inversion-expected = เลขที่ที่มากกว่าลงวันที่พร้อมกันหรือหลังกว่า ในทะเบียนเลขเดียวกันของปีเดียวกัน
issue-number-inversion-hint = เทียบกับต้นเรื่องหรือทะเบียนหนังสือส่ง แล้วแก้เลขที่หรือวันที่ของฉบับที่ผิด ซึ่งอาจเป็นฉบับใดในสองฉบับนี้
issue-number-of-other-year = เลขที่ { $found } เป็นเลขของปี { $year } แต่ลงวันที่ { $dated }
issue-number-of-other-year-expected = ปีในเลขที่ตรงกับปีของวันที่
issue-number-of-other-year-hint = ดูที่ตัวเอกสาร แล้วแก้ปีในเลขที่หรือวันที่
issue-undated-document = { $kind }ไม่ได้ลงวันที่
issue-undated-document-expected = วันที่บนเอกสาร
issue-undated-document-hint = กรอกวันที่ตามเอกสาร เช่น 22 ส.ค. 2569
issue-unnumbered-document = { $kind }ไม่มีเลขที่
issue-unnumbered-document-expected = เลขที่ตามเอกสาร
issue-unnumbered-document-hint = กรอกเลขที่ตามเอกสาร เช่น 295/2569 หรือ ศธ 04225/1287
issue-document-outside-year = ลงวันที่ { $found } ไม่อยู่ในปีงบประมาณ { $year } ที่ใช้หลักฐานนี้
issue-document-outside-year-expected = วันที่ในปีงบประมาณ { $year } (1 ต.ค. ถึง 30 ก.ย.)
issue-document-outside-year-hint = ตรวจปีของวันที่และปีที่ใช้ ถ้าเป็นเอกสารของปีอื่นจริง ให้หาเอกสารของปีที่ประเมินแทน
issue-duplicate-number = เลขที่ { $found } ซ้ำกับ { $first } แต่เป็นเอกสารคนละฉบับ
issue-duplicate-number-expected = เลขที่ที่ไม่ซ้ำกันในทะเบียนเลขเดียวกันของปีเดียวกัน
issue-duplicate-number-hint = ดูที่ตัวเอกสารทั้งสองฉบับ แล้วแก้เลขที่ ถ้าเป็นฉบับเดียวกันให้วันที่และชื่อเรื่องตรงกัน
issue-dead-path = ไม่พบไฟล์ “{ $found }”
issue-dead-path-expected = ที่อยู่ของไฟล์ที่มีอยู่จริงในโฟลเดอร์ของสำนักงาน
issue-dead-path-hint = ตรวจชื่อโฟลเดอร์และชื่อไฟล์ หรือนำไฟล์มาวางไว้ที่นั่น ช่องหนึ่งเขียนได้ไฟล์หรือโฟลเดอร์เดียว ถ้าเก็บเป็นแฟ้มกระดาษให้เขียนชื่อตู้และแฟ้ม
issue-outside-path = “{ $found }” อยู่นอกโฟลเดอร์ของสำนักงาน จึงไม่ได้ตรวจว่ามีไฟล์
issue-outside-path-expected = ที่อยู่ของไฟล์ภายในโฟลเดอร์ของสำนักงาน เช่น หลักฐาน/2569/คำสั่ง.pdf
issue-outside-path-hint = คัดลอกไฟล์มาไว้ในโฟลเดอร์ของสำนักงาน แล้วเขียนที่อยู่โดยไม่มีชื่อไดรฟ์
issue-bad-address = “{ $found }” ไม่ใช่ที่อยู่เว็บที่ใช้ได้
issue-bad-address-expected = ที่อยู่เว็บ เช่น https://www.example.go.th/news/12
issue-bad-address-hint = เปิดหน้านั้นในเบราว์เซอร์ แล้วคัดลอกที่อยู่มาวางทั้งบรรทัด
issue-many-considerations = เอกสารฉบับเดียวใช้กับ { $count } ประเด็น ({ $found }) เกิน { $most } ประเด็น
issue-many-considerations-expected = ไม่เกิน { $most } ประเด็นต่อเอกสารหนึ่งฉบับ
issue-many-considerations-hint = ถ้าใช้ได้ทุกประเด็นจริงไม่ต้องทำอะไร ถ้าไม่ใช่ให้เก็บเฉพาะประเด็นที่เอกสารแสดงชัด
issue-consideration-without-evidence = ประเด็น { $found } ดำเนินการแล้ว แต่ทะเบียนหลักฐานไม่มีเอกสารใดใช้กับประเด็นนี้
issue-consideration-without-evidence-expected = หลักฐานอย่างน้อยหนึ่งรายการ
issue-consideration-without-evidence-hint = เพิ่มรายการในทะเบียนหลักฐาน หรือใส่เลขประเด็นนี้ในรายการที่มีอยู่
issue-evidence-without-consideration = ไม่ได้บอกว่าเอกสารนี้ใช้กับประเด็นใด จึงไม่นับเป็นหลักฐานของประเด็นใด
issue-evidence-without-consideration-expected = เลขประเด็นที่เอกสารนี้ใช้
issue-evidence-without-consideration-hint = กรอกเลขประเด็น เช่น 6 หรือ 2.4/6
issue-unknown-consideration = ไม่มีประเด็น { $found }: ตัวบ่งชี้นี้มี { $most } ประเด็น
issue-unknown-consideration-expected = เลขประเด็น 1 ถึง { $most }
issue-unknown-consideration-hint = ตรวจเลขประเด็น เลขตัวบ่งชี้ และฉบับของมาตรฐาน
issue-repeated-consideration = ประเด็น { $found } มีแล้วที่ { $first } โปรแกรมนับเฉพาะแถวนั้น แถวนี้ไม่ถูกนับ
issue-repeated-consideration-expected = แถวเดียวต่อประเด็นในปีและฉบับเดียวกัน
issue-repeated-consideration-hint = ดูว่าแถวใดถูก แล้วลบอีกแถว ถ้าเป็นของปีอื่น ตัวบ่งชี้อื่น หรือสำนักงานอื่นให้กรอกให้ต่างกันหรือย้ายไฟล์ออก
issue-consideration-of-every-indicator = ไม่ได้บอกตัวบ่งชี้ แถวนี้จึงนับในทุกตัวบ่งชี้ ({ $indicators })
issue-consideration-of-every-indicator-expected = เลขตัวบ่งชี้ เช่น 2.4
issue-consideration-of-every-indicator-hint = กรอกเลขตัวบ่งชี้ในทุกแถว แม้จะเหมือนแถวบน
issue-several-documents = ช่องเดียวมีเอกสาร { $count } รายการ โปรแกรมอ่านเป็นรายการเดียวตามบรรทัดแรก (คอลัมน์ { $column })
issue-several-documents-expected = เอกสารหนึ่งฉบับต่อหนึ่งแถว
issue-several-documents-hint = แยกแต่ละรายการเป็นแถวของตัวเอง โดยใส่เลขประเด็นเดียวกันทุกแถว
issue-unreadable-considerations = อ่านเลขประเด็นจาก “{ $found }” ไม่ได้ (คอลัมน์ { $column })
issue-unreadable-considerations-expected = เลขประเด็น เช่น 6 หรือ 6, 7 หรือ 1-9 หรือ 2.4/6
issue-unreadable-considerations-hint = พิมพ์เฉพาะเลข คั่นด้วยจุลภาค ถ้าใช้ทุกข้อพิมพ์เป็นช่วง เช่น 1-9 ถ้า Excel เปลี่ยนเป็นวันที่ ให้ตั้งรูปแบบช่องเป็นข้อความก่อน
issue-malformed-email = อีเมล “{ $found }” ใช้ไม่ได้ (คอลัมน์ { $column })
issue-malformed-email-expected = อีเมลที่ไม่มีช่องว่าง และมีจุดหลังเครื่องหมาย @ เช่น name@gmail.com
issue-malformed-email-hint = พิมพ์อีเมลใหม่ให้ครบ
issue-misnumbered-items = ข้อย่อย { $found } อยู่ใต้ข้อ { $under } (คอลัมน์ { $column })
issue-misnumbered-items-expected = ข้อย่อยของข้อ { $under } ขึ้นต้นด้วย { $under }.
issue-misnumbered-items-hint = แก้เลขข้อย่อย หรือย้ายไปไว้ใต้ข้อที่ถูก
issue-day-after-year = กล่าวถึงวันที่ { $found } ซึ่งอยู่หลังปีงบประมาณ { $year } ที่ประเมิน
issue-day-after-year-expected = วันที่ไม่เกิน 30 ก.ย. { $year }
issue-day-after-year-hint = ตรวจปี ถ้าเป็นงานของปีถัดไปจริง ให้ย้ายไปไว้ในการประเมินปีนั้น
issue-unwise-limit = เกณฑ์ { $name } ({ limit-what }) ตั้งไว้ { $found }{ limit-unit } สูงจนไม่ช่วยกันไฟล์ที่เป็นอันตราย
issue-unwise-limit-expected = ไม่เกิน { $most }{ limit-unit }
issue-unwise-limit-hint = ลด { $name } ใต้ [limits] ใน pramoen.toml หรือที่ --limit ให้เท่าที่ไฟล์ของสำนักงานต้องใช้ ไฟล์ที่ผิดปกติอาจทำให้เครื่องค้างได้
issue-unfit-logo = ใช้ภาพ “{ $found }” เป็นตราสำนักงานไม่ได้: { $reason ->
    [missing] ไม่มีไฟล์นี้ในโฟลเดอร์ของสำนักงาน
    [outside] ไฟล์อยู่นอกโฟลเดอร์ของสำนักงาน
    [unreadable] เปิดไฟล์ไม่ได้
    [damaged] ไฟล์ไม่ครบหรือเสีย
    [heavy] ไฟล์ใหญ่เกิน 2 MB
    [large] ภาพกว้างหรือสูงเกิน 8,000 จุด
   *[kind] ไม่ใช่ภาพ PNG หรือ JPEG
}
issue-unfit-logo-expected = ภาพ .png หรือ .jpg ในโฟลเดอร์ของสำนักงาน ไม่เกิน 2 MB
issue-unfit-logo-hint = วางภาพ .png หรือ .jpg ไว้ข้างไฟล์ pramoen.toml แล้วใส่ชื่อไฟล์ที่ logo ใต้ [report] รายงานฉบับนี้ออกโดยไม่มีตรา
issue-more-alike = ช่องนี้และช่องถัดลงไปในคอลัมน์เดียวกัน รวม { $count } ช่อง มีปัญหาเดียวกับช่องข้างบน
issue-more-alike-expected = แจ้งทีละช่องไม่เกิน 1,000 ช่องต่อคอลัมน์
issue-more-alike-hint = แก้ทั้งคอลัมน์ในครั้งเดียว (เช่น ด้วย ค้นหาและแทนที่) แล้วสั่งใหม่ ช่องที่ยังเหลือจะแสดงในครั้งนั้น
issue-unknown-chart = รายงานงวดนี้ไม่มีแผนภูมิชื่อ “{ $found }”
issue-unknown-chart-expected = ชื่อแผนภูมิหรือชื่อตัวชี้วัดที่มีในงวดนี้
issue-unknown-chart-hint = แก้ชื่อที่ charts ใต้ [report] ในไฟล์ pramoen.toml แผนภูมิของงวดนี้คือ { $known }
issue-restated-period = ตัวเลขของงวด { $period } ที่ปิดแล้วเปลี่ยนไป { $figures } ตัว
issue-restated-period-expected = ตัวเลขเท่ากับวันที่ปิดงวด
issue-restated-period-hint = ดูแผ่นงวดที่ปิดแล้วว่าแถวใดเปลี่ยน ถ้าแก้โดยตั้งใจ ปิดงวดอีกครั้งด้วย pramoen seal { $period } --again "เหตุผล"
issue-changed-seal = ไฟล์งวดที่ปิดแล้วไม่เหมือนตอนที่ปิด จึงไม่ใช้เทียบ
issue-changed-seal-expected = ไฟล์ตามที่โปรแกรมเขียนไว้
issue-changed-seal-hint = นำไฟล์เดิมจากสำเนากลับมาวางในโฟลเดอร์ sealed
issue-unreadable-seal = ไฟล์ในโฟลเดอร์ sealed อ่านไม่ได้ ({ $found }) จึงไม่ใช้เทียบ
issue-unreadable-seal-expected = ไฟล์ที่ pramoen seal เขียน
issue-unreadable-seal-hint = ย้ายไฟล์นี้ออกจากโฟลเดอร์ sealed หรือนำไฟล์เดิมจากสำเนากลับมาวาง ถ้าเขียนด้วยโปรแกรมรุ่นใหม่กว่า ให้ใช้รุ่นนั้น
