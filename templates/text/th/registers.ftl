# ทะเบียนเปล่าและพื้นที่ทำงานใหม่

register-example = ตัวอย่าง
register-advice = หัวที่มี * ต้องกรอก กรอกต่อจากแถวตัวอย่าง (โปรแกรมไม่นับแถวตัวอย่าง) ชี้ที่หัวตารางเพื่ออ่านคำอธิบาย
register-personal = ข้อมูลส่วนบุคคล: ไม่ถูกนำไปใส่ในรายงานใด
register-choices = เลือกได้: { $choices }
register-example-of = ตัวอย่าง: { $example }
register-must = ต้องกรอก
register-item = เปลี่ยนหัวเป็นข้อคำถามของท่าน หน้า [ ] คือด้าน ใน [ ] คือข้อ เพิ่มคอลัมน์ได้
register-item-1 = ด้านเนื้อหา [ข่าวสารถูกต้อง]
register-item-2 = ด้านเนื้อหา [ข่าวสารตรงกับความต้องการ]
register-item-3 = ด้านเวลา [ได้รับข่าวสารทันเวลา]
register-item-4 = ภาพรวม [ความพึงพอใจโดยรวม]
register-kind-text = ข้อความ
register-kind-identifier = เลขหรือรหัส พิมพ์ตามที่ใช้จริง
register-kind-link = ลิงก์ หรือชื่อไฟล์
register-kind-choice = เลือกจากรายการ
register-kind-multi-choice = หลายค่าคั่นด้วยจุลภาค เลือกจาก:
register-kind-date = วันที่ เช่น 22/08/2569 หรือ 22 ส.ค. 2569
register-kind-date-time = วันที่และเวลา เช่น 22/08/2569 13:30 ถ้าไม่รู้เวลาใส่แต่วันที่
register-kind-number = ตัวเลข
register-kind-number-list = ตัวเลข หลายตัวคั่นด้วยจุลภาค เช่น 6, 7
register-kind-yes-no = ใช่ หรือ ไม่ใช่
register-settings-office = ชื่อสำนักงาน แสดงในรายงาน
register-settings-sheet = ถ้าโปรแกรมจำแผ่นงานหรือหัวตารางใดไม่ได้ บอกได้ที่นี่ (ลบเครื่องหมาย # หน้าบรรทัด)
    file = ชื่อไฟล์ ใช้ * แทนข้อความใด ๆ · sheet = ชื่อแผ่น · form = ชื่อทะเบียน · columns = หัวในไฟล์ = คอลัมน์ในทะเบียน
    ไม่ต้องการให้อ่านแผ่นใด ใส่ ignore = true แทน form
help-init-path = โฟลเดอร์ใหม่ของสำนักงาน ต้องยังไม่มี หรือว่างอยู่
help-forms-path = โฟลเดอร์ของสำนักงาน ถ้ามีนิยามของตนใน templates ทะเบียนจะเป็นไปตามนั้น
help-forms-out = โฟลเดอร์ที่จะเขียนทะเบียนเปล่า ถ้าไม่ใส่ ใช้ forms ในโฟลเดอร์ของสำนักงาน ไฟล์ที่มีอยู่แล้วไม่ถูกเขียนทับ
init-done = สร้างพื้นที่ทำงานที่ { $path } แล้ว มีทะเบียนเปล่า { $forms } แบบใน input
init-next = กรอกทะเบียนที่ใช้ ลบทะเบียนที่ไม่ใช้ หรือวางไฟล์เดิมของท่านลงไปแทน แล้วสั่ง pramoen check { $path }
forms-done = เขียนทะเบียนเปล่า { $forms } แบบไว้ที่ { $path }
forms-kept = ไม่เขียนทับ { $path } เพราะมีไฟล์ชื่อนี้ที่เนื้อหาต่างกันอยู่แล้ว
forms-unknown = ไม่มีทะเบียนชื่อ { $form } — ดูชื่อทั้งหมดด้วย pramoen forms --list
forms-required = (ต้องมี)
error-occupied = { $path } มีอยู่แล้ว จึงไม่สร้างทับ — เลือกโฟลเดอร์ใหม่
