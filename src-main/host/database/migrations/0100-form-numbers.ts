import { type Kysely, sql } from 'kysely'

const d163 = 'Nghị định 163/2026/NĐ-CP'
const d116 = 'Nghị định 116/2021/NĐ-CP'

/** Forms in force from 2026-07-01: those the register makes, by its own name, and those that arrive or are held elsewhere. */
const now: readonly (readonly [number: string, form: string | null, title: string, article: string])[] = [
  [
    '03 Phụ lục I',
    'annex-1-mau-03',
    'Biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử',
    'Phụ lục I; Điều 17 khoản 1, khoản 4',
  ],
  ['04 Phụ lục I', 'annex-1-mau-04', 'Cam kết thực hiện biện pháp giám sát điện tử', 'Phụ lục I; Điều 17 khoản 2'],
  ['17', 'mau-17', 'Phiếu thu thập thông tin người cai nghiện ma túy', 'Phụ lục V; Điều 84 khoản 1'],
  ['18', 'mau-18', 'Kế hoạch cai nghiện ma túy', 'Phụ lục V; Điều 84 khoản 2'],
  ['19', 'mau-19', 'Kế hoạch tái hòa nhập cộng đồng của người cai nghiện ma túy', 'Phụ lục V; Điều 88 khoản 5'],
  ['20', null, 'Đơn xin đi cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['21', null, 'Sổ đăng ký cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['22', null, 'Quyết định cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  [
    '23',
    'mau-23',
    'Biên bản về việc giao nhận Quyết định/Giấy xác nhận/Thông báo',
    'Phụ lục V; Điều 97 khoản 2, Điều 121 khoản 3, Điều 123 khoản 2',
  ],
  ['28', null, 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện tại gia đình, cộng đồng', 'Phụ lục V'],
  ['29', null, 'Hợp đồng dịch vụ cai nghiện ma túy tự nguyện', 'Phụ lục V'],
  ['30', 'mau-30', 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện', 'Phụ lục V; Điều 94 khoản 3, khoản 4, Điều 97 khoản 2'],
  [
    '31',
    'mau-31',
    'Biên bản về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
    'Phụ lục V; Điều 96 khoản 1, Điều 99 khoản 3',
  ],
  ['32', null, 'Quyết định giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ', 'Phụ lục V'],
  ['33', null, 'Tóm tắt lý lịch', 'Phụ lục V'],
  ['42', 'mau-42', 'Biên bản giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập', 'Phụ lục V; Điều 108 khoản 1, Điều 111 khoản 2'],
  [
    '43',
    'mau-43',
    'Quyết định truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn',
    'Phụ lục V; Điều 109 khoản 2',
  ],
  ['44', null, 'Đơn đề nghị hoãn/miễn chấp hành quyết định đưa đi cai nghiện', 'Phụ lục V'],
  ['45', null, 'Đơn đề nghị hoãn/miễn chấp hành quyết định đưa đi cai nghiện của cha, mẹ, người giám hộ', 'Phụ lục V'],
  ['46', 'mau-46', 'Đề nghị tạm đình chỉ/miễn chấp hành phần thời gian còn lại', 'Phụ lục V; Điều 110 khoản 2, khoản 4'],
  [
    '47',
    'mau-47',
    'Quyết định tạm thời đưa người cai nghiện ra khỏi cơ sở theo yêu cầu của cơ quan tố tụng hình sự',
    'Phụ lục V; Điều 111 khoản 1',
  ],
  ['48', null, 'Đơn đề nghị cho phép về chịu tang', 'Phụ lục V; Điều 121 khoản 2'],
  ['49', 'mau-49', 'Quyết định cho phép người đang chấp hành biện pháp cai nghiện về chịu tang', 'Phụ lục V; Điều 121 khoản 2'],
  ['50', 'mau-50', 'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc', 'Phụ lục V; Điều 123 khoản 2'],
  [
    '51',
    'mau-51',
    'Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
    'Phụ lục V; Điều 97 khoản 1, Điều 123 khoản 1',
  ],
  ['52', null, 'Đề nghị xem xét, quyết định quản lý sau cai nghiện ma túy tại nơi cư trú', 'Phụ lục V'],
  ['53', null, 'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú', 'Phụ lục V'],
  ['54', null, 'Đề nghị tiếp nhận, quản lý người đang quản lý sau cai nghiện ma túy chuyển nơi cư trú', 'Phụ lục V'],
  ['56', null, 'Giấy xác nhận chấp hành xong Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú', 'Phụ lục V'],
]

/**
 * Forms of Annex II of Decree 116/2021 that a facility's files hold, and the number of the one that took its place; null where none did.
 * @see Decree 116/2021 Arts 22–81; Decree 163/2026 Art. 150(3)(b)
 */
const before: readonly (readonly [number: string, title: string, replacedBy: string | null])[] = [
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

/** The number that a form has under a decree, from a day on. A form that the register does not make has no name of ours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_number (
      id integer primary key, form text, decree text not null, number text not null, title text not null, article text not null,
      valid_from text not null, replaced_by integer references form_number (id), version integer not null default 0,
      unique (decree, number), unique (form, valid_from)
    ) strict`.execute(db)
  for (const [number, form, title, article] of now) {
    await sql`
      insert into form_number (form, decree, number, title, article, valid_from)
      values (${form}, ${d163}, ${number}, ${title}, ${article}, '2026-07-01')`.execute(db)
  }
  for (const [number, title, replacedBy] of before) {
    await sql`
      insert into form_number (decree, number, title, article, valid_from, replaced_by)
      values (
        ${d116}, ${number}, ${title}, 'Phụ lục II', '2022-01-01',
        (select id from form_number where decree = ${d163} and number = ${replacedBy})
      )`.execute(db)
  }
}
