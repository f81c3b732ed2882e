# ถ้อยคำของแผ่นความพึงพอใจและข้อเสนอแนะ

report-sheet-comments = ข้อเสนอแนะ
report-title-response = ผู้ตอบเทียบประชากร
report-title-groups = จำแนกตามกลุ่มผู้ตอบ: { $survey }
report-title-reliability = ความเชื่อมั่นของแบบสอบถาม (สัมประสิทธิ์แอลฟาของครอนบาค): { $survey }
report-title-comments = ข้อเสนอแนะจากผู้ตอบแบบสอบถาม
report-cut = [ตัดออก]
report-unknown = ไม่ทราบ
report-overall-of-scale = รวมทุกข้อ มาตรา { $scale } ระดับ
report-band-scheme = { $scheme } ({ $source })

report-head-survey = แบบสำรวจ
report-head-group = กลุ่มผู้ตอบ
report-head-respondents = ผู้ตอบ (คน)
report-head-population = ประชากร (คน)
report-head-response-rate = ร้อยละ ที่ตอบ
report-head-yamane = ควรได้ Yamane
report-head-krejcie-morgan = ควรได้ Krejcie Morgan
report-head-band-deciding = แปลผล เกณฑ์ { $from } (ใช้ตัดสิน)
report-head-band-beside = แปลผล เกณฑ์ { $from }
report-head-top-two = ร้อยละ 2 ระดับบน
report-head-top-one = ร้อยละ ระดับบน
report-head-alpha-items = จำนวนข้อ (k)
report-head-alpha-respondents = ผู้ตอบ ครบ (n)
report-head-alpha = แอลฟา
report-head-comment = ข้อเสนอแนะ
report-head-comment-date = วันที่ตอบ

report-note-response = ผู้ตอบนับผู้ที่ตอบอย่างน้อยหนึ่งข้อในงวดนี้ ตารางแจกแจงนับจากข้อที่มีผู้ตอบมากที่สุด · ประชากรมาจาก [survey] ใน pramoen.toml · จำนวนที่ควรได้คิดตาม Taro Yamane (e = .05) และ Krejcie & Morgan (ความเชื่อมั่น 95 %) ไม่ทราบประชากรใช้ 385 แสดงให้เทียบเท่านั้น ไม่มีผลต่อการตัดสิน
report-note-withheld = ไม่แสดง { $count } กลุ่ม เพราะมีผู้ตอบน้อยกว่า { $fewest } คนในข้อใดข้อหนึ่งของแบบสำรวจ หรือเพื่อไม่ให้คำนวณย้อนกลับได้จากยอดรวม คำตอบของกลุ่มเหล่านี้ยังนับในยอดรวม ในบัญชีคำตอบแสดงเป็น { $mark }
report-note-withheld-elsewhere = ไม่แสดงกลุ่มผู้ตอบที่มีผู้ตอบน้อยกว่า { $fewest } คน และกลุ่มที่ต้องเว้นไว้เพื่อไม่ให้คำนวณย้อนกลับได้
report-note-ledger-groups = กลุ่มผู้ตอบแสดงเฉพาะงวดที่รายงาน { $mark } คือไม่แสดง: นอกงวด หรือกลุ่มที่มีผู้ตอบน้อยกว่า { $fewest } คนและกลุ่มที่เว้นไว้คู่กัน
report-note-reliability = แอลฟาคิดจากผู้ที่ตอบครบทุกข้อเท่านั้น “-” คือผู้ตอบครบไม่ถึง 2 คน หรือคะแนนรวมของทุกคนเท่ากัน ตารางแจกแจงไม่มีข้อมูลรายคนจึงคำนวณไม่ได้
report-note-bands = n คือจำนวนคำตอบ แถวรวมและแถวกลุ่มนับคำตอบทุกข้อรวมกัน · แปลผลค่าเฉลี่ยที่ปัดเศษเป็นทศนิยม 2 ตำแหน่งแล้ว เกณฑ์แรกใช้ตัดสิน ที่เหลือแสดงเทียบ: { $schemes } · S.D. คำนวณแบบกลุ่มตัวอย่าง (n − 1)
report-note-comments = มีข้อเสนอแนะ { $listed } รายการ ไม่มีข้อเสนอแนะ (ว่าง “-” หรือ “ไม่มี”) { $without } คน · เบอร์โทรศัพท์ อีเมล เลขประจำตัวประชาชน และไอดีไลน์ถูกแทนด้วย { $mark } ก่อนเผยแพร่ควรตรวจชื่อบุคคลอีกครั้ง
