import type { Sex } from '#contract/residents/identity'
import { type Random, weights } from './random'

/** A made-up name, and the given name where it is not the last word. */
export interface MadeName {
  readonly full: string
  readonly family: string
  readonly givenName: string | null
}

/** How one people names itself. Middle and given names that are absent are those of the Kinh. */
interface NamePattern {
  readonly families: readonly (readonly [string, number])[]
  readonly middles?: Readonly<Record<Sex, readonly string[]>>
  readonly givens?: Readonly<Record<Sex, readonly string[]>>
}

const words = (text: string): string[] => text.split(' ')
const alike = (text: string) => words(text).map((word) => [word, 1] as const)

const kinhFamilies = weights(
  'Nguyễn 38, Trần 11, Lê 9, Phạm 7, Vũ 5, Hoàng 5, Bùi 3, Đỗ 3, Đặng 2.5, Phan 2, Ngô 1.5, Dương 1.5, Đinh 1.5, Đào 1.2, Trương 1.2, Đoàn 1, Lương 1, Trịnh 1, Mai 0.8, Hà 0.8, Cao 0.6, Tô 0.5, Lưu 0.5, Tạ 0.5, Phùng 0.5, Chu 0.4, Hồ 0.4, Vương 0.3, Quách 0.2, Tống 0.2',
)
const kinhMiddles: Record<Sex, readonly (readonly [string, number])[]> = {
  MALE: weights(
    'Văn 45, Đức 8, Hữu 5, Quang 5, Minh 4, Xuân 4, Đình 4, Ngọc 4, Mạnh 4, Thanh 3, Công 3, Duy 3, Thế 3, Trọng 2, Tiến 2, Hoàng 2, Quốc 2, Anh 2, Bá 1, Việt 1',
  ),
  FEMALE: weights(
    'Thị 58, Thị Thu 6, Thị Ngọc 4, Thị Thanh 4, Ngọc 4, Thu 4, Thanh 3, Phương 3, Thùy 3, Bích 2, Hồng 2, Thị Kim 2, Khánh 2, Minh 1',
  ),
}
const kinhGivens: Record<Sex, readonly string[]> = {
  MALE: words(
    'Anh An Bắc Bình Chiến Chung Cường Dũng Duy Đại Đạt Điệp Đông Đức Giang Hà Hải Hậu Hiếu Hiệp Hoàng Hòa Hùng Hưng Huy Khánh Khoa Kiên Lâm Linh Long Lộc Luân Mạnh Minh Nam Nghĩa Ngọc Phong Phúc Phương Quân Quang Quý Quyết Sơn Tài Tâm Thái Thành Thắng Thịnh Thuận Tiến Toàn Trung Trường Tú Tuấn Tùng Tuyên Việt Vinh Vương',
  ),
  FEMALE: words(
    'Anh Bình Chi Dung Duyên Điệp Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Huyền Hương Hường Lan Lê Liên Linh Loan Ly Lý Mai Minh My Nga Ngân Ngọc Nhung Oanh Phương Phượng Quyên Quỳnh Tâm Thanh Thảo Thoa Thơm Thu Thủy Thúy Trang Trâm Tuyết Uyên Vân Xuân Yến',
  ),
}
/** Given names of two syllables. */
const kinhDoubles: Record<Sex, readonly string[]> = {
  MALE: ['Tuấn Anh', 'Đức Anh', 'Gia Bảo', 'Minh Quân', 'Hải Đăng', 'Việt Anh', 'Thái Sơn'],
  FEMALE: ['Ngọc Anh', 'Thu Hà', 'Lan Anh', 'Thùy Linh', 'Phương Thảo', 'Hải Yến', 'Quỳnh Anh', 'Bảo Ngọc'],
}

const patterns: Readonly<Record<string, NamePattern>> = {
  Tày: { families: alike('Hoàng Nông La Lương Vi Hà Tô Lô Ngô Hứa') },
  Nùng: { families: alike('Nông Hoàng Lương Vi Hứa Mã Long Lã Lăng') },
  Mường: { families: alike('Bùi Quách Đinh Hà Bạch Trương') },
  'Sán Dìu': { families: alike('Lục Trương Từ Tạ Ninh Lưu Đàm Diệp Trần Lâm') },
  'Sán Chay': { families: alike('Trần Nịnh Hoàng Lỷ Chu Tạc Phún'), middles: { MALE: ['Văn', 'A'], FEMALE: ['Thị'] } },
  Dao: {
    families: alike('Triệu Bàn Đặng Lý Phùng Tằng Chíu Dường Hoàng'),
    middles: { MALE: ['Văn', 'A', 'Tài', 'Quý'], FEMALE: ['Thị', 'Tài'] },
    givens: { MALE: words('Sinh Phúc Tài Tiến Lằm Sáng Quý Thông Cao Sáu Nhì Hồng'), FEMALE: words('Múi Mẩy Nhì Sáu Lan Hoa Liên Phương') },
  },
  Hoa: {
    families: alike('Trần Lý Voòng Hoàng Chương Sú Lỷ Giáp'),
    middles: { MALE: ['A', 'Cắm', 'Văn'], FEMALE: ['Thị', 'A'] },
    givens: { MALE: words('Sáng Sáu Cường Phúc Hải Minh Dìn'), FEMALE: words('Múi Lan Kíu Hoa Linh') },
  },
  Mông: {
    families: alike('Giàng Vàng Sùng Thào Lầu Mùa Hạng Cứ Lý'),
    middles: { MALE: ['A'], FEMALE: ['Thị'] },
    givens: { MALE: words('Chu Páo Tủa Sử Phình Lử Chống Sinh Lồng Của Dơ'), FEMALE: words('Mỷ Dua Sua Chía Pà Dợ Máy Xúa') },
  },
  Thái: {
    families: alike('Lò Cầm Quàng Lường Hà Vi Tòng Cà Lữ Bạc'),
    givens: { MALE: words('Ún Panh Inh Hặc Phóng Biên Thoan Sơn Hùng'), FEMALE: words('Ín Phương Ánh Hặc Thoan Inh Xuân') },
  },
  'Gia Rai': {
    families: alike('Ksor Siu Nay Kpă'),
    middles: { MALE: [''], FEMALE: [''] },
    givens: { MALE: words('Thuyên Blớ Phúc Dũng Jú'), FEMALE: words("H'Lan H'Yêm H'Bup") },
  },
}

/** The Ê Đê name the clan last and take it from the mother: Y Bih Êban, H'Bia Niê. */
const clans = words('Êban Niê Byă Kbuôr Ayŭn Mlô Hđơk Ênuôl Hwing')
const edeGivens: Record<Sex, readonly string[]> = {
  MALE: words('Bih Wer Krông Nguên Phơk Blim Kuan Thắng'),
  FEMALE: words('Bia Lem Nguôn Wê Yar Mai'),
}

/**
 * @param ethnicity as the form's list has it; peoples without a pattern of their own get Kinh names
 * @param family a family name to keep, as a child keeps its father's
 */
export function makeName(random: Random, sex: Sex, ethnicity: string, family?: string): MadeName {
  if (ethnicity === 'Ê Đê') {
    const clan = family ?? random.pick(clans)
    const given = random.pick(edeGivens[sex])
    return sex === 'MALE'
      ? { full: `Y ${given} ${clan}`, family: clan, givenName: given }
      : { full: `H'${given} ${clan}`, family: clan, givenName: `H'${given}` }
  }
  const pattern = patterns[ethnicity] ?? { families: kinhFamilies }
  const first = family ?? random.weighted(pattern.families)
  if (!pattern.givens && random.chance(0.06)) {
    const givenName = random.pick(kinhDoubles[sex])
    return { full: `${first} ${sex === 'FEMALE' && random.chance(0.5) ? 'Thị ' : ''}${givenName}`, family: first, givenName }
  }
  const middle = pattern.middles ? random.pick(pattern.middles[sex]) : random.weighted(kinhMiddles[sex])
  const given = random.pick((pattern.givens?.[sex] ?? kinhGivens[sex]).filter((name) => name !== middle && name !== first))
  return { full: [first, middle, given].filter(Boolean).join(' '), family: first, givenName: null }
}
