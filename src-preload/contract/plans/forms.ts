import { type FormSpec, lineField } from '../papers/form-spec'
import { planKeepers, type Role, recordKeepers } from '../roles'
import { planForms, planRoles } from './parts'

/** Who may read which part of a paper. */
const partsOf = (paper: keyof typeof planForms): FormSpec['parts'] =>
  Object.fromEntries(planForms[paper].map((part) => [part, planRoles[part]]))

/**
 * Records officers and medical staff make the sheet and the plan, each with the parts that are theirs: convictions are for the one, health and
 * drug use for the other.
 */
const byBoth: readonly Role[] = [...recordKeepers, 'medical']

/** The working papers of the file that are made from a stay's plans; as often as the plan changes. */
export const planFormSpecs = {
  'mau-17': {
    numbers: [
      { decree: 'D163', number: '17', title: 'Phiếu thu thập thông tin người cai nghiện ma túy', article: 'Phụ lục V; Điều 84 khoản 2' },
    ],
    series: null,
    subject: 'stay',
    events: [],
    once: false,
    stage: 'intake',
    fields: { informant: lineField, preparedBy: lineField },
    readers: byBoth,
    makers: byBoth,
    parts: partsOf('sheet'),
  },
  'mau-18': {
    numbers: [{ decree: 'D163', number: '18', title: 'Kế hoạch cai nghiện ma túy', article: 'Phụ lục V; Điều 84 khoản 4' }],
    series: null,
    subject: 'stay',
    events: [],
    once: false,
    stage: 'plan',
    fields: { preparedBy: lineField },
    readers: byBoth,
    makers: byBoth,
    parts: partsOf('plan'),
  },
  'mau-19': {
    numbers: [
      {
        decree: 'D163',
        number: '19',
        title: 'Kế hoạch tái hòa nhập cộng đồng của người cai nghiện ma túy',
        article: 'Phụ lục V; Điều 88 khoản 5',
      },
    ],
    series: null,
    subject: 'stay',
    events: [],
    once: false,
    stage: 'plan',
    packs: { release: 30 },
    fields: {},
    readers: planKeepers,
    makers: planKeepers,
  },
} as const satisfies Readonly<Record<string, FormSpec>>
