# ถ้อยคำของแผ่นมีอะไรเปลี่ยน

report-sheet-changes = มีอะไรเปลี่ยน
report-title-changes = มีอะไรเปลี่ยนจากงวดก่อนและจากปีก่อน
report-note-changes = { $period } เทียบกับงวดก่อนหน้า คือ { $previous } และงวดเดียวกันปีก่อน คือ { $year }
report-note-changes-year = { $period } เทียบกับงวดเดียวกันปีก่อน คือ { $year }
report-note-changes-until = งวดนี้ยังไม่สิ้นสุด จึงเทียบกับช่วงเวลาเท่ากันของงวดที่นำมาเทียบ: { $days }
report-change-until = { $against } ถึง { $day }
report-note-mix = ผลต่างแยกเป็นสองส่วนที่รวมกันเท่ากับผลต่างพอดี: “จากผลในกลุ่ม” คือแต่ละกลุ่มทำได้สูงขึ้นหรือต่ำลงเอง และ “จากสัดส่วน” คือกลุ่มที่ได้ผลสูงหรือต่ำกว่าภาพรวมมีงานมากขึ้นหรือน้อยลง เทียบจากบันทึกเท่านั้น ไม่ใช้ค่าปีก่อนที่กรอกไว้ใน pramoen.toml

report-against-previous = งวดก่อนหน้า
report-against-last-year = งวดเดียวกันปีก่อน
report-points = จุด

report-head-against = เทียบกับ
report-head-before = ก่อน
report-head-after = งวดนี้
report-head-difference = ต่าง
report-head-direction = ทิศทาง
report-head-rate = จากผล ในกลุ่ม
report-head-mix = จาก สัดส่วน
report-head-before-numerator = ก่อน ตัวตั้ง
report-head-before-denominator = ก่อน ตัวหาร
report-head-after-numerator = งวดนี้ ตัวตั้ง
report-head-after-denominator = งวดนี้ ตัวหาร
report-head-change-sentence = สรุป
report-head-weight = สัดส่วนในทั้งหมด ก่อน → งวดนี้
report-head-effect = มีผลต่อ ภาพรวม
report-head-record = รายการ
report-all-parts = รวม

report-title-parts = { $indicator } เทียบกับ{ $against } จำแนกตาม{ $by }
report-title-movers-fell = รายการที่ดึงให้ต่ำลง: { $what } ({ $reason }) แสดง { $shown } จาก { $count } แถว
report-title-movers-rose = รายการที่ดันให้สูงขึ้น: { $what } ({ $reason }) แสดง { $shown } จาก { $count } แถว

report-change-better = ดีขึ้น
report-change-worse = แย่ลง
report-change-rose = เพิ่มขึ้น
report-change-fell = ลดลง
report-change-same = เท่าเดิม

# ประโยคสรุป
report-change-none = ไม่มีข้อมูลเปรียบเทียบ
report-change-moved = { $way }จาก { $before } เป็น { $after } ({ $difference } { $unit })
report-change-judged = { $moved } { $judgement }
report-change-by-rate = { $moved } เพราะผลในกลุ่มเปลี่ยนเป็นหลัก ({ $rate }) มากที่สุดคือ{ $by } “{ $part }” ({ $effect })
report-change-by-mix = { $moved } เพราะสัดส่วนของกลุ่มเปลี่ยนเป็นหลัก ({ $mix }) มากที่สุดคือ{ $by } “{ $part }” ({ $effect })
report-change-by-mix-alone = { $moved } ทั้งที่ผลในกลุ่ม{ $opposite } ({ $rate }) เพราะสัดส่วนของกลุ่มเปลี่ยน ({ $mix }) มากที่สุดคือ{ $by } “{ $part }” ({ $effect })
report-change-by-part = { $moved } มากที่สุดคือ{ $by } “{ $part }” ({ $effect })
report-change-shares = เปลี่ยนมากที่สุดคือ{ $by } “{ $part }” จากร้อยละ { $before } เป็น { $after } ({ $effect } จุด)
report-change-shares-same = สัดส่วนเท่าเดิม
report-change-line = เทียบกับ{ $against }: { $sentence }
