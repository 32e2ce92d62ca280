import type { PlanContent } from '#contract/plans/operations'

/** Made-up sheets and plans. Override what a test is about; the rest is ordinary. */

export const aPerson = (change: Partial<PlanContent<'person'>> = {}): PlanContent<'person'> => ({
  diplomas: 'Bằng lái xe B2',
  highestQualification: 'Sơ cấp nghề cơ khí',
  convictions: 'Không',
  sanctions: null,
  papersHeld: 'Căn cước',
  family: [{ kin: 'FATHER', fullName: 'Vi Văn Bố', birthYear: 1965, address: 'Tổ 5, khu 2' }],
  ...change,
})

export const aHealthSheet = (change: Partial<PlanContent<'health'>> = {}): PlanContent<'health'> => ({
  hadPhysical: true,
  physical: [{ name: 'Lao phổi', found: '2019', treated: '6 tháng', result: 'Đã khỏi' }],
  hadMental: false,
  mental: [],
  inFamily: true,
  familyCount: 1,
  familyWho: 'Anh ruột',
  troubledFamily: false,
  troubles: null,
  troubleFrequency: null,
  pulse: 78,
  bloodPressure: '120/80',
  chronic: 'Tăng huyết áp',
  physicalSigns: null,
  mentalSigns: 'Mất ngủ',
  examinedOn: '2026-08-10',
  ...change,
})

export const aSubstanceSheet = (): PlanContent<'substances'> => ({
  used: [
    {
      kind: 'METHAMPHETAMINE',
      name: null,
      firstYear: 2017,
      lastUse: 'tháng 7/2026',
      frequency: 'Hằng ngày',
      dose: '0,2 g',
      way: 'SMOKED',
    },
  ],
  rehabs: [{ place: 'FACILITY', method: 'CENTRE', from: '03/2021', to: '03/2023', result: 'Tái nghiện sau 8 tháng' }],
})

export const aSection = <K extends string>(...activities: K[]) => ({
  assessment: 'Nhận thức được tác hại của ma túy',
  goals: 'Ổn định sinh hoạt',
  activities: Object.fromEntries(
    activities.map((key) => [key, { content: 'Theo nhóm', place: 'Nhà đa năng', time: 'Thứ Ba, thứ Năm', inCharge: 'Cán bộ Thử' }]),
  ) as Record<K, { content: string; place: string; time: string; inCharge: string }>,
  outcome: null,
})

export const anEvaluation = (closedOn: string | null): PlanContent<'evaluation'> => ({
  grades: { treatment: 'PASS', recovery: 'PASS', education: 'GOOD', labour: 'GOOD' },
  informed: 'Biện pháp quản lý sau cai',
  advised: null,
  closedOn,
})

export const aReintegrationPlan = (): PlanContent<'reintegration'> => ({
  residence: 'Phường Hồng Gai, tỉnh Quảng Ninh',
  health: 'Lao động được',
  refusal: 'Đã học kỹ năng từ chối',
  knowledge: null,
  intendedJob: 'Thợ hàn',
  prevention: 'Sinh hoạt nhóm đồng đẳng',
  treatment: null,
  study: null,
  livelihood: 'Làm tại xưởng của gia đình',
  family: 'Bố mẹ hỗ trợ',
  authorities: null,
  loan: null,
})

/** A PNG of one grey pixel. */
export const tinyPng = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
