import { type QueryExecutorProvider, sql } from 'kysely'
import { formDecrees } from '#contract/papers/decrees'
import type { DecreeNumber } from '#contract/papers/form-spec'
import { PaperForm, paperForms } from '#contract/papers/forms'

/** Forms of Decree 163 that arrive or are held elsewhere; those that the register makes stand in the specs of their features. */
const heldElsewhere: readonly (readonly [number: string, title: string, article: string])[] = [
  ['20', 'Đơn xin đi cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['21', 'Sổ đăng ký cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['22', 'Quyết định cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['28', 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', 'Phụ lục V'],
  ['29', 'Hợp đồng dịch vụ cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['32', 'Quyết định giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ', 'Phụ lục V'],
  ['33', 'Tóm tắt lý lịch', 'Phụ lục V'],
  ['44', 'Đơn đề nghị hoãn/miễn chấp hành quyết định đưa đi cai nghiện', 'Phụ lục V'],
  ['45', 'Đơn đề nghị hoãn/miễn chấp hành quyết định đưa đi cai nghiện của cha, mẹ, người giám hộ', 'Phụ lục V'],
  ['48', 'Đơn đề nghị cho phép về chịu tang', 'Phụ lục V; Điều 121 khoản 2'],
  ['52', 'Đề nghị xem xét, quyết định quản lý sau cai nghiện ma túy tại nơi cư trú', 'Phụ lục V'],
  ['53', 'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú', 'Phụ lục V'],
  ['54', 'Đề nghị tiếp nhận, quản lý người đang quản lý sau cai nghiện ma túy chuyển nơi cư trú', 'Phụ lục V'],
  ['56', 'Giấy xác nhận chấp hành xong Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú', 'Phụ lục V'],
]

/**
 * Forms of Annex II of Decree 116/2021 that a facility's files hold, and the number of the one that took its place; null where none did.
 * @see Decree 116/2021 Arts 22–81; Decree 163/2026 Art. 150(3)(b)
 */
const ofDecree116: readonly (readonly [number: string, title: string, replacedBy: string | null])[] = [
  ['19', 'Phiếu thu thập thông tin người cai nghiện ma túy', '17'],
  ['20', 'Kế hoạch cai nghiện ma túy', '18'],
  ['21', 'Kế hoạch tái hòa nhập cộng đồng', '19'],
  ['22', 'Bản đăng ký cai nghiện ma túy tự nguyện', '20'],
  ['23', 'Sổ đăng ký cai nghiện ma túy tự nguyện', '21'],
  ['24', 'Quyết định cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', '22'],
  ['26a', 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', '28'],
  ['26b', 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại cơ sở', '30'],
  ['28', 'Hợp đồng dịch vụ cai nghiện ma túy tự nguyện', '29'],
  ['30', 'Bản tóm tắt lý lịch', '33'],
  ['36', 'Quyết định giao quản lý trong thời gian lập hồ sơ', '32'],
  ['37', 'Biên bản giao, nhận người được quản lý trong thời gian lập hồ sơ', '31'],
  ['40', 'Biên bản giao, nhận người vào cơ sở cai nghiện ma túy công lập', '42'],
  ['41', 'Quyết định truy tìm', '43'],
  ['42a', 'Đơn đề nghị hoãn, miễn chấp hành', '44'],
  ['42b', 'Đơn đề nghị hoãn, miễn chấp hành (cha, mẹ)', '45'],
  ['43', 'Đề nghị giảm thời hạn, tạm đình chỉ, miễn chấp hành', '46'],
  ['44', 'Danh sách đề nghị giảm thời hạn, tạm đình chỉ, miễn chấp hành', '46'],
  ['45', 'Quyết định đưa ra khỏi cơ sở theo yêu cầu của cơ quan tiến hành tố tụng', '47'],
  ['46', 'Giấy chứng nhận chấp hành xong quyết định cai nghiện bắt buộc', '50'],
  ['47', 'Biên bản bàn giao người chưa thành niên', null],
  ['48', 'Đơn đề nghị cho về chịu tang', '48'],
  ['49', 'Quyết định cho phép về chịu tang', '49'],
  ['50', 'Đề nghị quản lý sau cai nghiện ma túy', '52'],
  ['51', 'Quyết định quản lý sau cai nghiện ma túy', '53'],
  ['53', 'Quyết định trong thời gian quản lý sau cai nghiện ma túy', '54'],
  ['54', 'Giấy xác nhận chấp hành xong thời gian quản lý sau cai nghiện ma túy', '56'],
]

interface SeededNumber extends DecreeNumber {
  readonly form: PaperForm | null
}

/** The numbers of the forms that the register makes. */
const ofSpecs = (): SeededNumber[] =>
  PaperForm.options.flatMap((form) => (paperForms[form].numbers ?? []).map((number) => ({ ...number, form })))

const insert = (db: QueryExecutorProvider, { form, decree, number, title, article }: SeededNumber) =>
  sql`
    insert into form_number (form, decree, number, title, article, valid_from)
    values (${form}, ${formDecrees[decree].name}, ${number}, ${title}, ${article}, ${formDecrees[decree].from})`.execute(db)

/** What a new register begins with. */
export async function seedFormNumbers(db: QueryExecutorProvider): Promise<void> {
  const made = ofSpecs()
  for (const number of made) await insert(db, number)
  for (const [number, title, article] of heldElsewhere)
    if (!made.some((one) => one.decree === 'D163' && one.number === number))
      await insert(db, { decree: 'D163', number, title, article, form: null })
  for (const [number, title, replacedBy] of ofDecree116) {
    await insert(db, { decree: 'D116', number, title, article: 'Phụ lục II', form: null })
    await sql`
      update form_number set replaced_by = (select id from form_number where decree = ${formDecrees.D163.name} and number = ${replacedBy})
      where decree = ${formDecrees.D116.name} and number = ${number}`.execute(db)
  }
}

/** A register that is older than a form learns under which number its decree has it; what the head has changed stays. */
export async function addNewFormNumbers(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ form: string | null; decree: string; number: string }>`select form, decree, number from form_number`.execute(
    db,
  )
  for (const made of ofSpecs()) {
    const { name } = formDecrees[made.decree]
    if (rows.some(({ form, decree }) => form === made.form && decree === name)) continue
    if (rows.some(({ number, decree }) => number === made.number && decree === name))
      await sql`update form_number set form = ${made.form} where decree = ${name} and number = ${made.number} and form is null`.execute(db)
    else await insert(db, made)
  }
}
