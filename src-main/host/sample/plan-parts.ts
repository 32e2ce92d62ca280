import type { PlanContent } from '#contract/plans/operations'
import type { NewResident } from '#contract/residents/operations'
import type { Stay } from '#contract/stays/operations'
import { addDays, daysBetween, type Instant, type PlainDate } from '#contract/values/calendar'
import type { Places } from '#host/law/places'
import { momentOf } from './planned-stays'
import type { Random } from './random'

/** Days before the end of a term from which its plan is evaluated. */
export const leavingDays = 20

interface PlanParts {
  readonly keepPerson: PlanContent<'person'>
  readonly keepAppearance: PlanContent<'appearance'>
  readonly keepHealth: PlanContent<'health'>
  readonly keepSubstances: PlanContent<'substances'>
  readonly keepTreatment: PlanContent<'treatment'>
  readonly keepRecovery: PlanContent<'recovery'>
  readonly keepEducation: PlanContent<'education'>
  readonly keepLabour: PlanContent<'labour'>
  readonly keepEvaluation?: PlanContent<'evaluation'>
  readonly keepReintegration?: PlanContent<'reintegration'>
}

/** Mẫu 17, 18 and, for somebody about to leave, 19 of one stay, and the moment they were written. */
export function planPartsOf(
  random: Random,
  places: Places,
  stay: Stay,
  person: NewResident,
  today: PlainDate,
): PlanParts & { readonly at: Instant } {
  const leaving = stay.expectedEndOn !== null && daysBetween(today, stay.expectedEndOn) <= leavingDays
  const writtenOn = leaving ? addDays(today, -2) : addDays(stay.admittedOn, 1)
  return {
    at: momentOf(writtenOn, random.int(480, 990)),
    ...sheetOf(random, stay, person),
    ...planOf(random),
    ...(leaving
      ? { keepEvaluation: evaluationOf(random, addDays(today, -2)), keepReintegration: homecomingOf(random, homeOf(places, person)) }
      : {}),
  }
}

function sheetOf(
  random: Random,
  { admittedOn, rehabCount }: Stay,
  { sex }: NewResident,
): Pick<PlanParts, 'keepPerson' | 'keepAppearance' | 'keepHealth' | 'keepSubstances'> {
  const [low, high] = sex === 'MALE' ? [158, 176] : [148, 166]
  const heightCm = random.int(low, high)
  const ill = random.chance(0.3)
  const year = Number(admittedOn.slice(0, 4))
  return {
    keepPerson: {
      diplomas: random.pick([null, 'Bằng lái xe A1', 'Bằng lái xe B2', 'Chứng chỉ nghề hàn']),
      highestQualification: random.pick([null, null, 'Sơ cấp nghề', 'Trung cấp nghề']),
      convictions: random.chance(0.12) ? 'Có 01 tiền án, đã được xóa án tích' : 'Không',
      sanctions: random.chance(0.5) ? 'Bị xử phạt về hành vi sử dụng trái phép chất ma túy' : 'Không',
      papersHeld: 'Căn cước',
      family: [],
    },
    keepAppearance: {
      heightCm,
      weightKg: heightCm - 110 + random.int(-6, 6),
      marks: random.pick([null, 'Sẹo dài 2 cm trên lông mày trái', 'Nốt ruồi cách đuôi mắt phải 1 cm', 'Hình xăm ở bắp tay phải']),
    },
    keepHealth: {
      hadPhysical: ill,
      physical: ill
        ? [{ name: random.pick(['Gan mật', 'Hen', 'Dị ứng']), found: `${year - random.int(2, 9)}`, treated: '3 tháng', result: 'Ổn định' }]
        : [],
      hadMental: random.chance(0.15) ? null : false,
      mental: [],
      inFamily: false,
      familyCount: null,
      familyWho: null,
      troubledFamily: false,
      troubles: null,
      troubleFrequency: null,
      pulse: random.int(66, 92),
      bloodPressure: `${random.int(10, 13)}0/${random.int(6, 8)}0`,
      chronic: null,
      physicalSigns: null,
      mentalSigns: random.pick([null, 'Mất ngủ', 'Lo âu nhẹ']),
      examinedOn: admittedOn,
    },
    keepSubstances: {
      used: [
        {
          kind: random.weighted([
            ['METHAMPHETAMINE', 6],
            ['HEROIN', 4],
          ] as const),
          name: null,
          firstYear: year - random.int(1, 12),
          lastUse: 'trước khi vào cơ sở',
          frequency: random.pick(['Hằng ngày', '3–4 lần mỗi tuần', 'Hằng tuần']),
          dose: random.pick(['0,05 g', '0,1 g', '0,2 g']),
          way: random.pick(['SMOKED', 'SNIFFED', 'INJECTED'] as const),
        },
      ],
      rehabs: rehabCount > 1 ? [{ place: 'FACILITY', method: 'CENTRE', from: `${year - 5}`, to: `${year - 4}`, result: 'Tái nghiện' }] : [],
    },
  }
}

const activity = (content: string | null, place: string, time: string, inCharge: string) => ({ content, place, time, inCharge })
const none = { content: null, place: null, time: null, inCharge: null }

function planOf(random: Random): Pick<PlanParts, 'keepTreatment' | 'keepRecovery' | 'keepEducation' | 'keepLabour'> {
  const trade = random.pick(['May công nghiệp', 'Cơ khí, hàn', 'Mộc dân dụng', 'Trồng rau'])
  return {
    keepTreatment: {
      assessment: random.pick(['Hội chứng cai mức độ nhẹ', 'Hội chứng cai mức độ vừa']),
      goals: 'Cắt cơn an toàn, ổn định giấc ngủ',
      activities: { detox: activity('Theo phác đồ của Bộ Y tế', 'Khu y tế', '10–15 ngày', 'Y sĩ phụ trách'), mental: none, diseases: none },
      outcome: null,
    },
    keepRecovery: {
      assessment: 'Thể trạng giảm sút, ngủ kém',
      goals: 'Phục hồi thể lực, sinh hoạt điều độ',
      activities: { behaviour: activity('Tập thể dục, nền nếp sinh hoạt', 'Khu sinh hoạt', 'Hằng ngày', 'Cán bộ quản giáo'), mind: none },
      outcome: null,
    },
    keepEducation: {
      assessment: 'Nhận thức được tác hại của ma túy, dễ bị bạn bè lôi kéo',
      goals: 'Có kỹ năng từ chối, hiểu pháp luật về phòng, chống ma túy',
      activities: {
        lessons: activity('Pháp luật; sức khỏe và cộng đồng; giáo dục công dân', 'Phòng học 1', 'Thứ Ba, thứ Năm', 'Cán bộ giáo dục'),
        therapy: activity('Tư vấn cá nhân và nhóm', 'Phòng tư vấn', 'Hai tuần một lần', 'Cán bộ tư vấn'),
        together: activity('Bóng chuyền, văn nghệ', 'Sân tập', 'Chiều thứ Bảy', 'Cán bộ quản giáo'),
      },
      outcome: null,
    },
    keepLabour: {
      assessment: 'Lao động được',
      goals: `Có kỹ năng nghề: ${trade.toLocaleLowerCase('vi')}`,
      activities: {
        work: activity('Tổ lao động', 'Xưởng, vườn của cơ sở', 'Không quá 3 giờ mỗi ngày', 'Tổ trưởng'),
        trade: activity(trade, 'Xưởng dạy nghề', '3 tháng', 'Giáo viên dạy nghề'),
      },
      outcome: null,
    },
  }
}

function evaluationOf(random: Random, closedOn: PlainDate): PlanContent<'evaluation'> {
  const grade = () => random.pick(['GOOD', 'PASS', 'PASS'] as const)
  return {
    grades: { treatment: grade(), recovery: grade(), education: grade(), labour: grade() },
    informed: 'Biện pháp quản lý sau cai; chính sách vay vốn, học nghề; nhóm đồng đẳng tại nơi cư trú',
    advised: 'Đã hướng dẫn lập kế hoạch tái hòa nhập cộng đồng',
    closedOn,
  }
}

function homeOf(places: Places, { permanentAddress, permanentCommune, currentAddress, currentCommune }: NewResident): string | null {
  const commune = permanentCommune ?? currentCommune
  const place = commune === null ? null : places.byCode(commune)?.label
  return [permanentAddress ?? currentAddress, place].filter(Boolean).join(', ') || null
}

const homecomingOf = (random: Random, residence: string | null): PlanContent<'reintegration'> => ({
  residence,
  health: 'Lao động, sinh hoạt bình thường',
  refusal: 'Đã học và thực hành',
  knowledge: 'Đã học các chuyên đề pháp luật',
  intendedJob: random.pick(['Phụ việc cùng gia đình', 'Làm thợ hàn', 'Làm công nhân may']),
  prevention: 'Sinh hoạt nhóm đồng đẳng',
  treatment: null,
  study: null,
  livelihood: 'Trong 3 tháng đầu',
  family: 'Gia đình hỗ trợ chỗ ở',
  authorities: null,
  loan: null,
})
