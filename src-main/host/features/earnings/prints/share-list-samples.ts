import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { ShareListData } from './share-list'

type Sample = z.input<typeof ShareListData>

const names = ['Khổng Văn An', 'Lương Văn Bách', 'Mạc Thị Bích', 'Đào Văn Bình', 'Đinh Công Chiến', 'Vi Văn Cường', 'Trịnh Quốc Duy']
const person = (fullName: string, at: number): Sample['people'][number] => ({
  fullName,
  code: `HV-2026-${String(98 + at * 37).padStart(4, '0')}`,
  minutes: 24_720 + at * 1330,
  coefficient: [100, 120, 100, 120, 120, 100, 80][at % 7]!,
  brought: 0,
  correction: 0,
  amount: 203_215 + at * 17_133,
})

const normal: Sample = {
  letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
  from: '2026-07-01',
  to: '2026-09-30',
  preparedBy: 'Lưu Thị Ngân',
  draft: false,
  weighing: 'HOURS',
  ruleNumber: 'Quy chế số 214/QC-CSCN',
  ruleOn: '2026-07-03',
  part: 1_782_298,
  people: names.map(person),
}

/** Made-up people. */
export const shareListSamples = {
  normal,
  long: {
    ...normal,
    letterhead: longLetterhead,
    weighing: 'OUTPUT',
    people: Array.from({ length: 60 }, (_, at) => ({
      ...person(at % 3 === 0 ? 'Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm' : names[at % 7]!, at),
      brought: 4_212_000 + at * 91_000,
      correction: at === 7 ? -41_200 : 0,
    })),
  },
  missing: { ...normal, preparedBy: null, draft: true, weighing: 'EQUAL', ruleNumber: null, ruleOn: null, part: 0, people: [] },
} satisfies Record<string, Sample>
