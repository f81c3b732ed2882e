# คำที่ใช้ทั้งโปรแกรม

verdict-met = ถึงเป้า
verdict-not-met = ไม่ถึงเป้า
verdict-no-target = ไม่มีเป้าหมาย
verdict-no-items = ไม่มีรายการ
verdict-no-data = ไม่มีข้อมูล
target-previous-year = ปีก่อน
verdict-no-baseline = ไม่มีฐานเปรียบเทียบ

bucket-numerator = ตัวตั้ง
bucket-denominator = ตัวหาร
bucket-undecidable = ตัดสินไม่ได้
bucket-excluded = ยกเว้น
bucket-outside = นอกเกณฑ์

severity-error = แก้ก่อน
severity-warning = ควรตรวจ
severity-note = ข้อสังเกต

clarity-clear = ชัดเจน
clarity-unclear = มีแต่ไม่ชัดเจน
clarity-none = ไม่มี

month-1 = ม.ค.
month-2 = ก.พ.
month-3 = มี.ค.
month-4 = เม.ย.
month-5 = พ.ค.
month-6 = มิ.ย.
month-7 = ก.ค.
month-8 = ส.ค.
month-9 = ก.ย.
month-10 = ต.ค.
month-11 = พ.ย.
month-12 = ธ.ค.

# first, last: เดือนแรกและเดือนสุดท้าย เช่น ก.ค. 2569
period-year = ปีงบประมาณ { $year } (รอบ 12 เดือน)
period-half-1 = ครึ่งปีแรก ปีงบประมาณ { $year } (รอบ 6 เดือน)
period-half-2 = ครึ่งปีหลัง ปีงบประมาณ { $year }
period-quarter = ไตรมาส { $number } ปีงบประมาณ { $year } ({ $first } – { $last })
period-cumulative = สะสม { $number } เดือน ปีงบประมาณ { $year }
period-month = { $first }
date = { $day } { $month } { $year }

# สิ่งที่โปรแกรมบอกบนจอ
program-about = ประเมินงานประชาสัมพันธ์ของสำนักงานเขตพื้นที่การศึกษา จากไฟล์ตารางที่มีอยู่แล้ว
program-usage =
    วิธีใช้ง่ายที่สุด: วางไฟล์ Excel ไว้ในโฟลเดอร์ input แล้วสั่ง pramoen โดยไม่ต้องใส่อะไรเพิ่ม
    รายงานจะอยู่ในโฟลเดอร์ output
help-run = ประเมินผลและเขียนรายงาน (ทำให้เองเมื่อไม่ใส่คำสั่ง)
help-init = สร้างพื้นที่ทำงานใหม่ พร้อม pramoen.toml และทะเบียนเปล่าทุกแบบ
help-forms = เขียนทะเบียนเปล่าจากนิยาม
help-office = ชื่อสำนักงาน
help-form = ทะเบียนที่ต้องการ (ชื่อหรือรหัส ใส่ได้หลายครั้ง) ถ้าไม่ใส่ เขียนทุกแบบ
help-list = แสดงรายชื่อทะเบียนและคอลัมน์ทั้งหมดแทนการเขียนไฟล์
help-check = ตรวจไฟล์อย่างเดียว บอกทุกช่องที่ควรแก้ และเขียน output/check/corrections.xlsx ไม่ทำรายงาน
help-annotate = เขียนสำเนาของไฟล์ .xlsx ที่ระบายสีและใส่หมายเหตุในช่องที่ควรแก้ (ต้นฉบับไม่ถูกแตะ สำเนามีข้อมูลทุกอย่างของต้นฉบับ)
help-seal = ปิดงวด: เก็บตัวเลขของงวดที่สิ้นสุดแล้วไว้เทียบ การประเมินครั้งต่อไปจะบอกทุกตัวเลขที่เปลี่ยนพร้อมแถวที่เป็นเหตุ
help-seal-period = งวดที่ปิด เช่น 2569-Q1
help-again = เหตุผลที่ปิดงวดเดิมอีกครั้ง (ฉบับเดิมยังเก็บไว้)
help-history = แสดงตัวชี้วัดทุกงวดที่ปิดแล้ว
help-history-indicator = รหัสหรือชื่อตัวชี้วัด ถ้าไม่ใส่ แสดงตัวชี้วัดหลักทุกตัวเทียบงวด
help-history-path = โฟลเดอร์ของสำนักงาน
help-export = เขียนข้อเท็จจริงเป็น Parquet และตัวชี้วัดเป็น SQL สำหรับ DuckDB, Spark หรือคลังข้อมูล ไม่ทำรายงาน
help-folder = โฟลเดอร์ที่จะเขียน สำนักงานอื่นที่ส่งออกไว้ในนั้นก่อนแล้วยังอยู่
help-export-office = ชื่อของสำนักงานในข้อมูลที่ส่งออก ถ้าไม่ใส่ ใช้ชื่อใน pramoen.toml หรือชื่อโฟลเดอร์
help-standard = ทำชุดหลักฐานตามมาตรฐานสำนักงานอย่างเดียว: แบบรายงาน Word ข้อความสำหรับระบบ แผ่นงานตรวจหลักฐาน และสิ่งที่ขาดเพื่อระดับถัดไป
help-year = ปีงบประมาณ พ.ศ. ที่ประเมิน เช่น 2569 ถ้าไม่ใส่ ใช้ปีล่าสุดของทะเบียนประเด็นการพิจารณา
help-edition = ฉบับของมาตรฐาน เช่น 2557 ใส่ได้หลายครั้ง ถ้าไม่ใส่ ใช้ที่ระบุใน pramoen.toml หรือฉบับล่าสุด
help-digits = ตัวเลขของรายงานภาษาไทยทั้งเล่ม: thai (เลขไทย) หรือ arabic ถ้าไม่ใส่ ใช้ที่ระบุใน pramoen.toml
help-ledger = บัญชีรายการในเล่มรายงาน: auto (ครบทุกรายการถ้าทะเบียนมีไม่เกิน 100,000 รายการ ถ้าเกินใส่เฉพาะรายการที่พลาด ตัดสินไม่ได้ หรือเว้นไว้) all (ครบ) misses (เฉพาะรายการดังกล่าว) หรือ none (ไม่ใส่) ถ้าไม่ใส่ ใช้ที่ระบุใน pramoen.toml
help-sheets = แผ่นงานของรายงาน คั่นด้วยจุลภาค เช่น summary,indicators (รหัสหรือชื่อแผ่น) หรือ all ถ้าไม่ใส่ ใช้ที่ระบุใน pramoen.toml
help-charts = แผนภูมิที่จะวาด คั่นด้วยจุลภาค (รหัสหรือตัวชี้วัด ใช้ * แทนอักษรใดก็ได้) หรือ all หรือ none ถ้าไม่ใส่ ใช้ที่ระบุใน pramoen.toml
help-standard-out = โฟลเดอร์ที่จะเขียน ถ้าไม่ใส่ ใช้ output/<ปี>-standard
help-definitions = คำสั่งเกี่ยวกับนิยาม (แบบทะเบียน ตัวชี้วัด มาตรฐาน)
help-definitions-check = ตรวจนิยามทั้งหมดว่าถูกต้อง
help-path = โฟลเดอร์ของสำนักงาน (ที่มีโฟลเดอร์ input อยู่ข้างใน) หรือโฟลเดอร์ไฟล์โดยตรง หรือไฟล์เดียว
help-period = งวดที่ประเมิน ปี พ.ศ. เช่น 2569-Q4 (ไตรมาส) 2569-H1 (6 เดือน) 2569 (ทั้งปี) 2569-07 (เดือน) ถ้าไม่ใส่ ใช้ไตรมาสล่าสุดที่มีข่าว
help-as-of = วันที่ถือเป็นวันประเมิน ปี ค.ศ. เช่น 2026-10-15 ถ้าไม่ใส่ ใช้วันนี้
help-out = โฟลเดอร์ที่จะเขียน ถ้าไม่ใส่ ใช้ output/<งวด> (check ใช้ output/check)
help-lang = ภาษา: th หรือ en ถ้าไม่ใส่ ใช้ที่ระบุใน pramoen.toml
help-strict = ถ้ามีช่องที่ต้องแก้ก่อน ให้จบด้วยรหัส 1
help-json = พิมพ์ผลเป็น JSON
help-limit = เพิ่มหรือลดเกณฑ์ขนาดของไฟล์ที่อ่าน เช่น cells=80000000 ใส่ได้หลายครั้ง ชื่อเกณฑ์มี files file-size page-size inflated part-size sheet-size ratio parts sheets columns cells repeated-cells spanned-cells shared-strings text-length all-texts xml-depth memory seconds ถ้าไม่ใส่ ใช้ที่ระบุใต้ [limits] ใน pramoen.toml
help-no-cache = อ่านทุกไฟล์ใหม่ ไม่ใช้และไม่เก็บผลการอ่านของครั้งก่อน
help-quiet = ไม่แสดงความคืบหน้าและสรุป
help-help = แสดงวิธีใช้
help-version = แสดงรุ่นของโปรแกรม

progress-waiting = มี pramoen อีกตัวกำลังทำงานในโฟลเดอร์นี้ รอให้เสร็จก่อน (ไม่เกิน 10 นาที)…
progress-read = อ่าน { $file }
progress-derive = จัดข้อมูล
progress-measure = คำนวณตัวชี้วัด
progress-write = เขียน { $file }

summary-title = { $office } · { $period }
summary-no-office = ผลการประเมินงานประชาสัมพันธ์
summary-indicator = ตัวชี้วัด
summary-value = ค่า
summary-target = เป้าหมาย
summary-verdict = ผล
summary-count = ตัวตั้ง/ตัวหาร
summary-undecided = ตัดสินไม่ได้
summary-distance = ระยะถึงเป้า
summary-without-target = ตัวชี้วัดหลักอีก { $count } ตัวไม่มีเป้าหมาย ดูในรายงาน
summary-others = ตัวชี้วัดอื่นอีก { $count } ตัวอยู่ในรายงาน (ถึงเป้า { $met } ตัว)
summary-others-missed = ตัวชี้วัดอื่นอีก { $count } ตัวอยู่ในรายงาน (ถึงเป้า { $met } ไม่ถึงเป้า { $missed }: { $names })
summary-reading-differs = ⚠ { $indicator }: ถ้านับแบบ “{ $reading }” ได้ { $value } { $verdict } ต่างจากผลข้างต้น
summary-needed = ขาดอีก { $count } { $unit }
summary-spare = พลาดได้อีก { $count } { $unit }
summary-out-of-reach = ถึงเป้าไม่ได้ในงวดนี้
summary-fragile = ผลอาจเปลี่ยนถ้าเติมข้อมูลที่ขาด
summary-level = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator } ปีงบประมาณ { $year }: ระดับ { $level } (หลักฐานชัดเจน { $clear } จาก { $total } ข้อ)
summary-level-caution = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator } ปีงบประมาณ { $year }: ระดับ { $level } (ข้อควรระวัง: ยังไม่มีหลักฐานชัดเจนเลย)
summary-level-not-rated = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator } ปีงบประมาณ { $year }: ไม่เข้าเกณฑ์ตัดสิน (ดำเนินการ { $performed }/{ $total }) ถ้าดำเนินการครบจะได้ระดับ { $provisional }
summary-level-no-data = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator } ปีงบประมาณ { $year }: ไม่มีข้อมูล
summary-level-no-table = มาตรฐาน { $standard } ตัวบ่งชี้ { $indicator } ปีงบประมาณ { $year }: ดำเนินการ { $performed } จาก { $total } ข้อ หลักฐานชัดเจน { $clear } ข้อ ยังไม่มีระดับ เพราะแฟ้มนิยามของมาตรฐานฉบับนี้ไม่มีตารางระดับของตัวบ่งชี้นี้
summary-level-undecided = { $level } รอผู้ประเมินตัดสิน { $count } ข้อ{ $proposed ->
    [none] {""}
   *[other] {" "}ถ้าตัดสินตามที่ทะเบียนหลักฐานเสนอจะได้ระดับ { $proposed }
}
summary-scores = มาตรฐาน { $standard } ปีงบประมาณ { $year }: คะแนนถ่วงน้ำหนักรวม { $score } ({ $parts })
summary-scores-part = มาตรฐานที่ { $standard } ได้ { $score }
summary-claims = ตัวเลขที่อ้างในรายงาน { $claims } ตัวเลข: ตรงกับทะเบียน { $agree } ไม่ตรง { $differ } ตรวจไม่ได้ { $unchecked }
summary-rows = อ่าน { $read } แถว = ใช้ { $kept } + ซ้ำ { $duplicate } + ไม่ครบ { $rejected } + ข้าม { $ignored } (แถวว่าง แถวรวม หมายเหตุ)
summary-issues = ที่ต้องแก้ก่อน { $errors } · ควรตรวจ { $warnings } · ข้อสังเกต { $notes } (ดู corrections.xlsx หรือสั่ง pramoen check)
summary-written = รายงานอยู่ที่ { $folder }
summary-carried = เก็บไฟล์ที่ท่านวางไว้หรือแก้ไว้ในโฟลเดอร์เดิมให้แล้ว { $count } ไฟล์
summary-numbered =
    รายงานที่เคยเขียนแยกไว้ตอนที่ไฟล์เปิดอยู่ { $count } ชุดยังอยู่: { $folders }
    รายงานล่าสุดอยู่ในโฟลเดอร์ชื่อปกติแล้ว ถ้าในชุดนั้นไม่มีสิ่งที่ต้องเก็บ ลบได้
summary-open =
    ไฟล์ { $file } เปิดอยู่ในโปรแกรมอื่น หรือเพิ่งถูกบันทึก จึงไม่แตะรายงานเดิม
    รายงานใหม่อยู่ที่ { $folder }
    ปิดไฟล์นั้นแล้วสั่งอีกครั้ง จะได้รายงานในโฟลเดอร์ชื่อปกติ (ถ้าปิดแล้วยังขึ้นข้อความนี้ ลบไฟล์ซ่อนที่ชื่อขึ้นต้นด้วย ~$ หรือ .~lock ข้างไฟล์นั้น)
summary-clock =
    มี { $count } ช่องที่วันที่อยู่หลังวันนี้ ({ $day } ตามนาฬิกาของเครื่อง) ดูช่องเหล่านั้นได้ใน corrections.xlsx
    ถ้านาฬิกาของเครื่องไม่ตรง ให้ตั้งใหม่ หรือระบุวันประเมินด้วย --as-of

check-clean = ไม่พบสิ่งที่ต้องแก้
check-matched = { $location }: { $form } ใช้ { $kept } จาก { $read } แถว
check-also = อีก { $count } ช่องเช่นกัน: { $cells }
check-hint = → { $hint }
check-written = รายการที่ต้องแก้พร้อมลิงก์ถึงทุกช่องอยู่ที่ { $file }
check-annotated = สำเนาที่ทำเครื่องหมายช่องที่ต้องแก้: { $file } (มีข้อมูลทุกอย่างของไฟล์เดิม รวมข้อมูลส่วนบุคคล)
check-not-annotated = ทำสำเนาที่ทำเครื่องหมายของ { $file } ไม่ได้: { $reason }
definitions-fine = นิยามถูกต้องทั้งหมด: ทะเบียน { $forms } แบบ ตัวชี้วัด { $indicators } ตัว รายการรหัส { $vocabularies } รายการ มาตรฐาน { $standards } ฉบับ

help-heading-usage = วิธีสั่ง
help-heading-commands = คำสั่ง
help-heading-arguments = ข้อมูลที่ให้
help-heading-options = ตัวเลือก

usage-error = คำสั่งไม่ถูกต้อง: { $reason }
usage-bad-value = ใช้ค่า “{ $value }” กับ { $option } ไม่ได้
usage-unknown = ไม่รู้จัก “{ $argument }”
usage-missing-value = ต้องใส่ค่าหลัง { $option }
usage-missing = ยังไม่ได้บอก { $argument }
usage-twice = บอก { $argument } ซ้ำ ให้บอกครั้งเดียว
usage-conflict = ใช้ { $argument } พร้อมกับ { $other } ไม่ได้
usage-no-value = { $option } ไม่มีค่าตามหลัง
usage-see-help = ดูวิธีใช้: pramoen --help

error-no-input = ไม่พบโฟลเดอร์ข้อมูลที่ { $path } — สร้างโฟลเดอร์ชื่อ input แล้ววางไฟล์ Excel ลงไป หรือบอกที่อยู่ของโฟลเดอร์ต่อท้ายคำสั่ง
error-no-files = ไม่มีไฟล์ตาราง (.xlsx .ods .csv) ใน { $path } (โฟลเดอร์รายงานที่โปรแกรมนี้เขียนไม่นับ)
error-nothing-recognised = อ่าน { $files } ไฟล์ใน { $path } แล้ว แต่ไม่พบทะเบียนที่รู้จักเลย — สั่ง pramoen check เพื่อดูว่าไฟล์ใดเปิดไม่ได้ และแต่ละแผ่นขาดอะไร หัวตารางต้องมีชื่อคอลัมน์ เช่น เลขที่ข่าว หัวข้อข่าว
error-no-dates = ไม่มีแถวใดที่มีวันที่เลย จึงไม่รู้ว่างวดล่าสุดคืองวดใด — ระบุงวดด้วย --period เช่น --period 2569-Q4 ถ้าต้องการเพียงชุดหลักฐานตามมาตรฐาน สั่ง pramoen standard
error-empty-period = งวด { $period } ไม่มีข้อมูลเลย ข้อมูลที่มีอยู่ในช่วง { $first } ถึง { $last } — เลือกงวดอื่นด้วย --period
error-nothing-assessed = { $known ->
    [none] ไม่มีทะเบียนประเด็นการพิจารณา จึงประเมินตามมาตรฐานของปีงบประมาณ { $year } ไม่ได้ — สั่ง pramoen forms --form considerations --form evidence เพื่อได้แบบเปล่า กรอกแล้ววางใน input
   *[other] ทะเบียนประเด็นการพิจารณาไม่มีแถวของปีงบประมาณ { $year } ปีที่มีคือ { $known } — เลือกปีด้วย --year
}
error-unknown-edition = ไม่มีมาตรฐานฉบับ { $found } — ฉบับที่มีคือ { $known } ถ้าเป็นฉบับของสำนักงานเอง ให้วางแฟ้มนิยามใน templates/standards
error-unknown-sheet = ไม่มีแผ่นงานชื่อ { $found } ในรายงาน — แผ่นงานที่มีคือ { $known } และใช้ชื่อทะเบียนแทนบัญชีของทะเบียนนั้นได้
error-unknown-limit = ไม่มีเกณฑ์ชื่อ { $found } — หมายถึง { $nearest } หรือไม่ เกณฑ์ที่มีคือ { $known }
error-too-many-files = โฟลเดอร์ { $path } มี { $found } ไฟล์ เกินเกณฑ์ { $limit } ไฟล์ จึงยังไม่ได้อ่าน — ตรวจว่าเลือกโฟลเดอร์ถูกแล้ว ถ้าถูกต้อง สั่งด้วย --limit files={ $raised } หรือเขียน files = { $raised } ใต้ [limits] ใน pramoen.toml
error-unknown-chart = รายงานงวดนี้ไม่มีแผนภูมิชื่อ { $found } — แผนภูมิที่มีคือ { $known }
error-definitions =
    นิยามผิด { $count } แห่ง ยังไม่ได้คำนวณอะไร:
    { $mistakes }
error-read = { $kind ->
    [denied] อ่าน { $path } ไม่ได้ เพราะไม่มีสิทธิ์: { $reason } — ตรวจสิทธิ์ของไฟล์หรือโฟลเดอร์นั้น
    [encoding] อ่าน { $path } ไม่ได้ เพราะไม่ได้บันทึกเป็น UTF-8 — เปิดด้วย Notepad เลือก Save as แล้วเลือก Encoding เป็น UTF-8
   *[other] อ่าน { $path } ไม่ได้: { $reason }
}
error-write = { $kind ->
    [full] เขียน { $path } ไม่ได้ เพราะที่เก็บเต็ม: { $reason } — ของเดิมยังอยู่ครบ ลบสิ่งที่ไม่ใช้ออกให้มีที่ว่าง หรือเลือกที่อื่นด้วย --out แล้วสั่งอีกครั้ง
    [denied] เขียน { $path } ไม่ได้ เพราะไม่มีสิทธิ์เขียน หรือเป็นสื่อที่อ่านได้อย่างเดียว: { $reason } — ของเดิมยังอยู่ครบ ตรวจสิทธิ์ของโฟลเดอร์ หรือเลือกที่อื่นด้วย --out
   *[other] เขียน { $path } ไม่ได้: { $reason } — ของเดิมยังอยู่ครบ ตรวจสิทธิ์ของโฟลเดอร์และพื้นที่ว่าง หรือเลือกที่อื่นด้วย --out
}
error-say = แสดงผลออกทาง stdout ไม่ได้: { $reason } — สิ่งที่ต้องเขียนลงโฟลเดอร์เขียนเสร็จแล้ว ตรวจที่ปลายทางของ stdout แล้วสั่งอีกครั้ง
error-set-aside = วางรายงานใหม่ที่ { $path } ไม่ได้: { $reason } — ของเดิมยังอยู่ครบในโฟลเดอร์ซ่อน { $aside } และจะกลับไปที่เดิมเมื่อสั่งอีกครั้ง ตรวจสิทธิ์ของโฟลเดอร์ แล้วสั่งอีกครั้ง
error-file-open = ไฟล์ { $path } เปิดอยู่ในโปรแกรมอื่น จึงนำออกไม่ได้ — ปิดไฟล์นั้น แล้วสั่งอีกครั้ง
error-busy = pramoen อีกตัวทำงานใน { $path } นานเกิน 10 นาทีแล้วยังไม่เสร็จ จึงหยุดรอ — รอให้ตัวนั้นเสร็จหรือปิดตัวนั้น แล้วสั่งอีกครั้ง
error-clock-behind = นาฬิกาของเครื่องบอกว่าวันนี้คือ { $today } (ปี ค.ศ.) ซึ่งเป็นไปไม่ได้ — ตั้งวันที่ของเครื่องให้ถูก หรือระบุวันประเมินด้วย --as-of เช่น --as-of 2026-10-15
error-ahead-of-day =
    วันที่ทั้งหมดในข้อมูล ({ $rows } ช่อง) อยู่หลังวันประเมิน { $as_of } (ปี ค.ศ.) จึงยังไม่มีงวดใดให้ประเมิน ช่องแรกคือ { $place } ซึ่งเป็น “{ $found }”
    { $clock ->
        [yes] วันประเมินนี้มาจากนาฬิกาของเครื่อง ถ้านาฬิกาไม่ตรง ให้ตั้งใหม่ หรือระบุวันด้วย --as-of
       *[no] ตรวจวันที่ระบุด้วย --as-of และตรวจปีในข้อมูล
    }
error-not-ours = โฟลเดอร์ { $path } มีไฟล์อื่นที่ไม่ใช่รายงานอยู่แล้ว จึงไม่เขียนทับ — เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่างด้วย --out
error-engine = คำนวณไม่สำเร็จ: { $reason }
error-disagreement = ผลคำนวณสองวิธีไม่ตรงกันที่ { $indicator } งวด { $period } (วิธีแรก { $engine } วิธีที่สอง { $recount }) จึงไม่เขียนรายงาน — นี่คือความผิดพลาดของโปรแกรม โปรดแจ้งผู้พัฒนา
error-period-not-over = งวด { $period } ยังไม่สิ้นสุด (วันสุดท้ายคือ { $last }) จึงยังปิดไม่ได้ — รอให้พ้นวันนั้น หรือระบุวันประเมินด้วย --as-of
error-already-sealed = งวด { $period } ปิดไปแล้วตามวันประเมิน { $as_of } — ถ้าตั้งใจปิดอีกครั้ง ใส่เหตุผลด้วย --again "เหตุผล" ฉบับเดิมยังเก็บไว้
error-broken-seal = ไฟล์ { $path } ไม่เหมือนตอนที่ปิดงวด — นำไฟล์เดิมจากสำเนากลับมาวาง
seal-done =
    ปิดงวด { $period } แล้ว { $version ->
        [1] (ประเมิน ณ { $day })
       *[other] ครั้งที่ { $version } (ประเมิน ณ { $day })
    }
    เก็บ { $figures } ตัวเลขไว้ที่ { $path }
    รหัสตรวจสอบ: { $sha256 }
    จดรหัสนี้ไว้กับเอกสารที่ลงนาม และสำรองไฟล์ไว้ที่อื่นด้วย ครั้งต่อไปที่ประเมิน โปรแกรมจะบอกทุกตัวเลขที่เปลี่ยนไปจากวันนี้
history-none = ยังไม่มีงวดที่ปิด — ปิดงวดด้วย pramoen seal เช่น pramoen seal 2569-Q1
history-broken = ไฟล์ { $name } ในโฟลเดอร์ sealed ไม่เหมือนตอนที่ปิดงวด จึงไม่แสดง
history-again = { $period } ปิดครั้งที่ { $version }: { $reason }
history-indicator = ตัวชี้วัด
history-period = งวด
history-sealed = ปิด ณ
history-value = ค่า
history-counts = ตัวตั้ง/ตัวหาร
history-verdict = ผล
summary-seals = งวดที่ปิดแล้ว { $count } งวด: { $restated ->
    [0] ตัวเลขตรงกับวันที่ปิดทุกตัว
   *[other] ตัวเลขเปลี่ยนไป { $restated } ตัว ในงวด { $periods } (ดูแผ่นงวดที่ปิดแล้ว)
}
error-other-export = { $path } มีข้อมูลที่ส่งออกไว้ซึ่งเข้ากับครั้งนี้ไม่ได้ เพราะใช้นิยามอื่น โปรแกรมรุ่นอื่น หรือเป็นของสำนักงานอื่นในโฟลเดอร์ { $office } — เลือกโฟลเดอร์อื่น ส่งออกทุกสำนักงานใหม่ หรือตั้งชื่อสำนักงานนี้ด้วย --office
error-report = ทำรายงานไม่สำเร็จ: { $reason }

standard-plan-clear = ระดับ { $level }: ทำหลักฐานให้ชัดเจนอีก { $count } ข้อ (ข้อ { $clear })
standard-plan-perform = ระดับ { $level }: ดำเนินการข้อ { $perform }
standard-plan-both = ระดับ { $level }: ดำเนินการข้อ { $perform } และทำหลักฐานให้ชัดเจนข้อ { $clear }
standard-lacking = ข้อ { $number } { $title }: เอกสารในทะเบียน { $documents } รายการ ครบถ้วน { $complete } รายการ เอกสารอื่นที่อาจใช้ได้ { $candidates } รายการ
standard-no-score = มาตรฐาน { $standard }: มีเพียงระดับรายตัวบ่งชี้ ไม่มีคะแนนถ่วงน้ำหนักรวม เพราะ{ $reasons }{ $others ->
    [0] {""}
   *[other] {" "}และอีก { $others } อย่าง (ดูแผ่น “แนวทางเพิ่มระดับ”)
}
standard-other-editions = ฉบับที่มีตารางระดับของตัวบ่งชี้เลขเดียวกัน: { $editions } — เลือกด้วย --edition หรือ editions ใน pramoen.toml หรือเติมตารางจากเล่มใน templates/standards
standard-claim-differs = “{ $subject }” อ้างไว้ { $claimed } นับได้ { $counted } ({ $place })
standard-issues = ข้อที่ควรตรวจในทะเบียนหลักฐาน ประเด็นการพิจารณา และตัวเลขที่อ้าง { $count } ข้อ รายการอยู่ใน corrections.xlsx
standard-no-issues = ทะเบียนหลักฐาน ประเด็นการพิจารณา และตัวเลขที่อ้างไม่มีข้อที่ต้องแก้

# How each setting of [report] is written, below what is wrong with it.
setting-digits = digits เขียนได้สองอย่าง: digits = "thai" หรือ digits = "arabic"
setting-language = language เขียนได้สองอย่าง: language = "th" หรือ language = "en"
setting-logo = logo คือชื่อไฟล์ภาพ .png หรือ .jpg ในโฟลเดอร์ของสำนักงาน ในเครื่องหมายคำพูด เช่น logo = "ตราสำนักงาน.png"
setting-sheets = sheets คือรายชื่อแผ่นที่เอา ในวงเล็บเหลี่ยม เช่น sheets = ["สรุปผู้บริหาร", "ตัวชี้วัด"] ใช้ sheets หรือ leave_out อย่างใดอย่างหนึ่ง
setting-leave-out = leave_out คือรายชื่อแผ่นที่ไม่เอา ในวงเล็บเหลี่ยม เช่น leave_out = ["บัญชี", "แหล่งข้อมูล"] ใช้ sheets หรือ leave_out อย่างใดอย่างหนึ่ง
setting-ledger = ledger เขียนได้สี่อย่าง: ledger = "auto" ledger = "all" ledger = "misses" หรือ ledger = "none"
setting-charts = charts คือรายชื่อแผนภูมิที่จะวาด ในวงเล็บเหลี่ยม เช่น charts = ["targets", "trend*"]
setting-opening = opening คือข้อความในเครื่องหมายคำพูด ไม่เกินย่อหน้าละ 2,000 อักษร เช่น opening = "เสนอที่ประชุมผู้บริหาร" หลายย่อหน้าเขียน opening = ["…", "…"]
setting-closing = closing คือข้อความในเครื่องหมายคำพูด ไม่เกินย่อหน้าละ 2,000 อักษร เช่น closing = "แจ้งกลุ่มงานแล้ว" หลายย่อหน้าเขียน closing = ["…", "…"]
setting-signatures = signatures คือผู้ลงนามไม่เกิน 4 คน เช่น signatures = [{"{"} role = "ผู้จัดทำ", name = "นางสาวดี งาม", position = "นักประชาสัมพันธ์" {"}"}] ไม่มี name และ position ก็ได้ แต่ต้องมี role
setting-frame = frame คือชื่อไฟล์แบบรายงานในโฟลเดอร์ของสำนักงาน เช่น frame = "แบบรายงานเขต.xlsx" หลายแบบเขียน frame = ["แบบ 1.xlsx", "แบบ 2.xlsx"]
setting-texts = ใต้ [report.texts] เขียนรหัสของข้อความตามใน templates/text แล้วตามด้วยข้อความในเครื่องหมายคำพูด เช่น report-title-office = "ผลงานของ{"{"} $office {"}"}" ใช้ได้เฉพาะตัวแปรที่ข้อความเดิมมี
setting-other = ข้อความต้องอยู่ในเครื่องหมายคำพูด "…" และหน้าเครื่องหมาย = ต้องเป็นชื่อภาษาอังกฤษตามตัวอย่างใน README ชื่อละหนึ่งครั้ง
