# แผนภูมิสำหรับที่ประชุม: ชื่อบอกสิ่งที่พบ บรรทัดรองบอกฐาน ท้ายภาพบอกที่มา

chart-office = สำนักงาน
chart-footer = ที่มา: ทะเบียนของ { $office } · วิธีนับ: { $source } { $clause } · { $period } · ข้อมูล ณ { $day }
chart-footer-several = ที่มา: ทะเบียนของ { $office } · วิธีนับ: ตามแผ่นวิธีคำนวณของรายงาน · { $period } · ข้อมูล ณ { $day }
chart-footer-standard = ที่มา: { $source } · ข้อมูล ณ { $day }
chart-alt = { $title } ({ $subtitle }) { $rows }
chart-target = เป้าหมาย { $sign } { $value }%
chart-target-amount = เป้าหมาย { $sign } { $value } { $unit }
chart-target-last-year = เป้าหมาย { $sign } { $value } { $unit } (งวดเดียวกันปีก่อน)
chart-amount = { $value } { $unit }
chart-figure = { $value }% ({ $numerator }/{ $denominator })
chart-fragile = { $verdict } (อาจเปลี่ยนได้)
chart-undecided = ยังตัดสินไม่ได้ { $count } รายการ
chart-unknown = ไม่ระบุ
chart-others = อื่น ๆ รวม { $count } รายการ
chart-percent = { $value }%
chart-part = { $subtitle } (ส่วนที่ { $part } จาก { $parts })

chart-targets-all = ถึงเป้าครบทั้ง { $count } ตัวชี้วัดที่มีเป้าหมาย
chart-targets-some = ถึงเป้า { $met } จาก { $count } ตัวชี้วัดที่มีเป้าหมาย
chart-targets-none = ยังไม่ถึงเป้าทั้ง { $count } ตัวชี้วัดที่มีเป้าหมาย
chart-targets-no-verdict = ตัวชี้วัดในงวดนี้ยังไม่มีผลเทียบเป้าหมาย
chart-targets-missed = ยังไม่ถึง: { $names }
chart-targets-target = เป้าหมาย
chart-targets-bounds = ค่าที่เป็นไปได้เมื่อรู้ผลรายการที่ยังตัดสินไม่ได้
chart-targets-interval = ช่วงความเชื่อมั่น 95% (รายการยิ่งน้อยช่วงยิ่งกว้าง)

chart-trend-all = { $indicator }: ถึงเป้าทุกเดือนที่มีข้อมูล ({ $count } เดือน)
chart-trend-some = { $indicator }: ถึงเป้า { $met } จาก { $count } เดือน
chart-trend-none = { $indicator }: ยังไม่ถึงเป้าทั้ง { $count } เดือนที่มีข้อมูล
chart-trend-empty = { $indicator }: ไม่มีข้อมูลในปีงบประมาณ { $year }
chart-trend-subtitle = ร้อยละรายเดือน ปีงบประมาณ { $year } · รวม { $denominator } { $unit } · ต่ำสุด { $month } { $value }%
chart-trend-subtitle-empty = ร้อยละรายเดือน ปีงบประมาณ { $year }
chart-trend-together = รายเดือน: ถึงเป้าครบทุกตัวชี้วัดที่มีข้อมูล { $met } จาก { $count } เดือน
chart-trend-together-subtitle = ร้อยละรายเดือน ปีงบประมาณ { $year } · ตัวเลขใต้ชื่อคือทั้งปี
chart-trend-together-empty = รายเดือน: ไม่มีข้อมูลในปีงบประมาณ { $year }
chart-trend-year = ปีงบประมาณ { $year }
chart-trend-series = { $indicator } ({ $sign } { $value }%)

chart-by-all = { $indicator }: ทุก{ $by }ถึงเป้า { $sign } { $target }%
chart-by-some = { $indicator }: { $met } จาก { $count } { $by }ถึงเป้า { $sign } { $target }%
chart-by-none = { $indicator }: ยังไม่มี{ $by }ใดถึงเป้า { $sign } { $target }%
chart-by-range = { $indicator }ตาม{ $by }: สูงสุด { $best } { $high }%
chart-by-subtitle = { $period } · รวม { $denominator } { $unit } · ต่ำสุด { $worst } { $low }%
chart-left-out = แสดง { $top } รายการบนสุดและ { $bottom } รายการล่างสุด เว้นตรงกลาง { $left } รายการ

chart-count-title = { $indicator }: มากที่สุดคือ { $best } { $value } { $unit } ({ $share }%)
chart-growth-all = { $indicator }: ทุก{ $by }มีมากกว่างวดเดียวกันปีก่อน
chart-growth-some = { $indicator }: { $met } จาก { $count } { $by }มีมากกว่างวดเดียวกันปีก่อน
chart-growth-none = { $indicator }: ยังไม่มี{ $by }ใดมีมากกว่างวดเดียวกันปีก่อน
chart-growth-note = { $value } { $unit } (ปีก่อน { $before })
chart-growth-note-new = { $value } { $unit } (ปีก่อนไม่มี)
chart-count-subtitle = { $period } · รวม { $total } { $unit }
chart-count-note = { $value } { $unit } ({ $share }%)

chart-share-title = { $indicator }: { $best } { $value }% ({ $numerator } จาก { $denominator } { $unit })
chart-share-empty = { $indicator }: ไม่มีข้อมูลในงวดนี้
chart-share-subtitle = { $period } · ร้อยละของจำนวน{ $unit }ทั้งหมดในแต่ละแถว
chart-n = n = { $n }
chart-now = งวดนี้
chart-quarter = ไตรมาส { $number }/{ $year }
chart-quarter-now = ไตรมาส { $number }/{ $year } (งวดนี้)
chart-months-title = { $indicator }รายเดือน: { $best } { $low }% ({ $low_month }) ถึง { $high }% ({ $high_month })
chart-months-subtitle = ปีงบประมาณ { $year } · รวม { $total } { $unit } · ร้อยละของจำนวน{ $unit }ทั้งหมดในแต่ละเดือน

chart-map-all = { $indicator }: ทุก{ $by }มีครบทั้ง { $months } เดือน
chart-map-some = { $indicator }: { $full } จาก { $count } { $by }มีครบทั้ง { $months } เดือน
chart-map-subtitle = ปีงบประมาณ { $year } · รวม { $total } { $unit } · ช่องที่ยังไม่มี { $empty } ช่อง · สีเข้มขึ้นตามจำนวน
chart-map-total = รวม
chart-map-sum = { $value }
chart-map-empty = เดือนที่ไม่มี

chart-pareto-few = { $indicator }: { $few } ข้อแรกจาก { $count } ข้อรวมเป็น { $share }%
chart-pareto-most = { $indicator }: มากที่สุดคือ { $best } { $value } { $unit } ({ $high }%)
chart-pareto-line = สะสม
chart-reasons-title = { $indicator }: { $count } จาก { $total } { $unit }ไม่ได้นับว่าผ่าน เหตุที่พบมากที่สุดคือ { $best } { $value } { $unit }
chart-reasons-subtitle = { $period } · ไม่ถึงเกณฑ์ ยกเว้น หรือยังตัดสินไม่ได้ { $count } { $unit } · ผ่าน { $counted } { $unit }

chart-panels-title = { $indicator }รายเดือน { $count } { $by }
chart-panels-all = { $indicator }: ทั้ง { $count } { $by }ถึงเป้าเมื่อรวมทั้งปี
chart-panels-some = { $indicator }: { $met } จาก { $count } { $by }ถึงเป้าเมื่อรวมทั้งปี
chart-panels-none = { $indicator }: ยังไม่มี{ $by }ใดถึงเป้าเมื่อรวมทั้งปี ({ $count } { $by })
chart-panels-subtitle = ร้อยละรายเดือน ปีงบประมาณ { $year } · รวม { $total } { $unit } · ตัวเลขใต้ชื่อคือทั้งปี เรียงจากจำนวนมากไปน้อย
chart-panels-without = อีก { $count } { $by }ไม่มีรายการในปีนี้

chart-plan-within = { $indicator }: { $share }% ของแผน ({ $done } จาก { $planned } { $unit }) ไม่มี{ $by }ใดเกินแผน
chart-plan-over = { $indicator }: { $share }% ของแผน ({ $done } จาก { $planned } { $unit }) เกินแผน { $over } จาก { $count } { $by }
chart-plan-unplanned = { $indicator }: { $done } { $unit } โดยไม่มีในแผน
chart-plan-year = แผนทั้งปีงบประมาณ { $year } เทียบกับผลสะสมถึง{ $period } · หน่วย: { $unit }
chart-plan-outside = นอกแผน { $done } { $unit }
chart-plan-period = { $period } · แผนเทียบกับผล · หน่วย: { $unit }
chart-plan-planned = ตามแผน
chart-plan-before = ก่อนงวดนี้
chart-plan-now = งวดนี้
chart-plan-beyond = เกินแผน
chart-plan-full = 100% ของแผน
chart-plan-note = { $done } ({ $share }%)
chart-plan-note-over = { $done } ({ $share }%) เกิน { $excess }
chart-plan-note-unplanned = { $done } ไม่มีในแผน

chart-likert-title = { $survey }: เฉลี่ย { $mean } จาก { $scale } ระดับ{ $band }
chart-likert-title-plain = { $survey }: เฉลี่ย { $mean } จาก { $scale }
chart-likert-empty = { $survey }: ไม่มีคำตอบในงวดนี้
chart-likert-subtitle = { $period } · รวม { $n } คำตอบ · เฉลี่ยรายข้อ { $low } ถึง { $high }
chart-likert-note = n = { $n } · { $mean } { $band }
chart-likert-side = ระดับ { $low }–{ $high }
chart-likert-side-single = ระดับ { $low }
chart-level-of-scale = ระดับ { $level }
chart-level-of-5-5 = 5 มากที่สุด
chart-level-of-5-4 = 4 มาก
chart-level-of-5-3 = 3 ปานกลาง
chart-level-of-5-2 = 2 น้อย
chart-level-of-5-1 = 1 น้อยที่สุด

chart-level-title = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator }: ระดับ { $level } (หลักฐานชัดเจน { $clear } จาก { $total } ข้อ)
chart-level-caution = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator }: ระดับ { $level } แต่ยังไม่มีหลักฐานที่ชัดเจนเลย
chart-level-provisional = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator }: ไม่เข้าเกณฑ์ตัดสิน ดำเนินการ { $performed } จาก { $total } ข้อ (ถ้าครบจะได้ระดับ { $level })
chart-level-not-rated = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator }: ไม่เข้าเกณฑ์ตัดสิน ดำเนินการ { $performed } จาก { $total } ข้อ
chart-level-no-data = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator }: ไม่มีข้อมูล
chart-level-no-table = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator }: หลักฐานชัดเจน { $clear } จาก { $total } ข้อ (แฟ้มนิยามยังไม่มีตารางระดับ)
chart-level-word-no-table = ไม่มีตารางระดับ
chart-level-word-not-rated = ไม่เข้าเกณฑ์ตัดสิน
chart-level-subtitle = { $title } · ปีงบประมาณ { $year } · เอกสารหลักฐาน { $count } รายการ ครบถ้วน { $complete }
chart-level-complete = เอกสารครบถ้วน
chart-level-lacking = เอกสารที่ยังขาดข้อมูล
chart-level-documents = { $count } รายการ
chart-level-documents-some = { $count } (ครบ { $complete })
chart-level-documents-none = ไม่มีเอกสาร
chart-level-not-performed = ไม่ได้ดำเนินการ
chart-level-not-recorded = ไม่ได้บันทึก
chart-level-unnamed = ยังไม่ได้ระบุชื่อข้อพิจารณา

chart-column-unit = หน่วยงาน
chart-column-group = กลุ่มผู้ตอบ
chart-column-survey = แบบสำรวจ
chart-column-section = ด้าน
chart-column-item = ข้อคำถาม
chart-column-outlet = สื่อ
chart-column-news_id = เลขที่ข่าว
chart-column-title = หัวข้อข่าว
chart-column-type = ประเภทข่าว
chart-column-category = หมวดข่าว
chart-column-channel = ช่องทาง
chart-column-family = กลุ่มช่องทาง
chart-column-media_type = ประเภทสื่อ
chart-column-tone = ทิศทางข่าว
chart-column-late_reason = เหตุที่ล่าช้า
chart-column-target_groups = กลุ่มเป้าหมาย
chart-column-activity = กิจกรรม

chart-value-activity = กิจกรรมที่ { $value }
