import {
  contact,
  countField,
  dayField,
  type FormSpec,
  keptByBoth,
  lineField,
  linesField,
  momentField,
  textField,
} from '../papers/form-spec'
import { recordKeepers } from '../roles'

/** Seen and made by those who keep the records. */
const byKeepers = { readers: recordKeepers, makers: recordKeepers } as const
/** Of a stay, one that holds. */
const ofStay = { subject: 'stay', events: [], once: true } as const
/** Of a stay, as many as there are occasions. */
const oftenOfStay = { subject: 'stay', events: [], once: false } as const
/** Of one event of a stay, one that holds. */
const ofEvent = { subject: 'event', once: true } as const

/** The papers that are made from a stay and its events. */
export const stayFormSpecs = {
  'mau-23': {
    numbers: [
      {
        decree: 'D163',
        number: '23',
        title: 'Biên bản về việc giao nhận Quyết định/Giấy xác nhận/Thông báo',
        article: 'Phụ lục V; Điều 97 khoản 2, Điều 121 khoản 3, Điều 123 khoản 2',
      },
    ],
    ...oftenOfStay,
    ...byKeepers,
    series: null,
    stage: 'end',
    packs: { release: 20 },
    fields: {
      handed: textField,
      begun: momentField,
      finished: momentField,
      at: lineField,
      giverName: lineField,
      giverTitle: lineField,
      receiver: { kind: 'choice', choices: ['PERSON', 'FAMILY'] },
      receiverName: lineField,
      receiverRelation: lineField,
      receiverIdNumber: lineField,
      receiverPhone: lineField,
      ...keptByBoth,
    },
  },
  'mau-30': {
    numbers: [
      {
        decree: 'D163',
        number: '30',
        title: 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện',
        article: 'Phụ lục V; Điều 94 khoản 3, khoản 4, Điều 97 khoản 2',
      },
    ],
    ...ofStay,
    ...byKeepers,
    series: 'GXN',
    stage: 'end',
    sealed: true,
    forMany: true,
    packs: { release: 10 },
    fields: { from: dayField, to: dayField, stages: lineField, contractNumber: lineField, contractOn: dayField },
  },
  'mau-31': {
    ...ofEvent,
    ...byKeepers,
    series: null,
    events: ['ADMITTED'],
    stage: 'intake',
    fields: keptByBoth,
    numbers: [
      {
        decree: 'D163',
        number: '31',
        title:
          'Biên bản về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
        article: 'Phụ lục V; Điều 96 khoản 1, Điều 99 khoản 3',
      },
    ],
  },
  'mau-42': {
    numbers: [
      {
        decree: 'D163',
        number: '42',
        title: 'Biên bản giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập',
        article: 'Phụ lục V; Điều 108 khoản 1, Điều 111 khoản 2',
      },
    ],
    ...ofEvent,
    ...byKeepers,
    series: null,
    events: ['ADMITTED', 'OUT_FOR_PROCEDURE', 'RETURNED'],
    stage: 'intake',
    fields: keptByBoth,
  },
  'mau-43': {
    numbers: [
      {
        decree: 'D163',
        number: '43',
        title: 'Quyết định truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn',
        article: 'Phụ lục V; Điều 109 khoản 2',
      },
    ],
    ...ofEvent,
    ...byKeepers,
    series: 'QD',
    events: ['ESCAPED'],
    stage: 'during',
    fields: {
      proposedBy: lineField,
      from: lineField,
      others: textField,
      implementers: lineField,
      officerName: lineField,
      officerPhone: lineField,
      officerAddress: lineField,
      agencyName: lineField,
      agencyPhone: lineField,
      agencyAddress: lineField,
    },
  },
  'mau-46': {
    numbers: [
      {
        decree: 'D163',
        number: '46',
        title: 'Đề nghị tạm đình chỉ/miễn chấp hành phần thời gian còn lại',
        article: 'Phụ lục V; Điều 110 khoản 2, khoản 4',
      },
    ],
    ...oftenOfStay,
    ...byKeepers,
    series: 'DN',
    stage: 'during',
    fields: {
      measure: { kind: 'choice', choices: ['SUSPENSION', 'EXEMPTION'] },
      addressee: lineField,
      served: lineField,
      remaining: lineField,
      reason: lineField,
      evidence: lineField,
    },
  },
  'mau-47': {
    numbers: [
      {
        decree: 'D163',
        number: '47',
        title: 'Quyết định tạm thời đưa người cai nghiện ra khỏi cơ sở theo yêu cầu của cơ quan tố tụng hình sự',
        article: 'Phụ lục V; Điều 111 khoản 1',
      },
    ],
    ...ofEvent,
    ...byKeepers,
    series: 'QD',
    events: ['OUT_FOR_PROCEDURE'],
    stage: 'during',
    fields: { about: lineField, proposedBy: lineField, from: dayField, to: dayField },
  },
  'mau-49': {
    numbers: [
      {
        decree: 'D163',
        number: '49',
        title: 'Quyết định cho phép người đang chấp hành biện pháp cai nghiện về chịu tang',
        article: 'Phụ lục V; Điều 121 khoản 2',
      },
    ],
    ...ofEvent,
    ...byKeepers,
    series: 'QD',
    events: ['LEAVE_REQUESTED'],
    stage: 'during',
    fields: { proposedBy: lineField, from: dayField, to: dayField, escort: lineField },
  },
  'mau-50': {
    numbers: [
      {
        decree: 'D163',
        number: '50',
        title: 'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc',
        article: 'Phụ lục V; Điều 123 khoản 2',
      },
    ],
    ...ofStay,
    ...byKeepers,
    series: 'GXN',
    stage: 'end',
    sealed: true,
    forMany: true,
    packs: { release: 10 },
    fields: { decisionAbout: lineField, proposedBy: lineField, from: dayField, to: dayField },
  },
  'mau-51': {
    numbers: [
      {
        decree: 'D163',
        number: '51',
        title: 'Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
        article: 'Phụ lục V; Điều 97 khoản 1, Điều 123 khoản 1',
      },
    ],
    ...ofStay,
    ...byKeepers,
    series: 'TB',
    stage: 'end',
    forMany: true,
    asksBeyondDays: 60,
    // Decree 163/2026 Art. 134(1): two working days to propose the management after rehab.
    answer: { period: 'afterRehab.proposal', settledBy: 'AFTER_REHAB', pack: 'release' },
    fields: {},
  },
  'annex-1-mau-03': {
    numbers: [
      {
        decree: 'D163',
        number: '03 Phụ lục I',
        title: 'Biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử',
        article: 'Phụ lục I; Điều 17 khoản 1, khoản 4',
      },
    ],
    ...ofStay,
    ...byKeepers,
    series: null,
    stage: 'end',
    fields: {
      begun: momentField,
      finished: momentField,
      at: lineField,
      officerName: lineField,
      officerTitle: lineField,
      position: lineField,
      deviceNumber: lineField,
      accessories: lineField,
      deviceCondition: textField,
      copies: countField,
    },
  },
  'annex-1-mau-04': {
    ...ofStay,
    ...byKeepers,
    series: null,
    stage: 'end',
    fields: { workplace: lineField },
    numbers: [
      {
        decree: 'D163',
        number: '04 Phụ lục I',
        title: 'Cam kết thực hiện biện pháp giám sát điện tử',
        article: 'Phụ lục I; Điều 17 khoản 2',
      },
    ],
  },
  'escape-notice': {
    ...ofEvent,
    ...byKeepers,
    series: 'TB',
    events: ['ESCAPED', 'LEFT'],
    stage: 'during',
    fields: { from: lineField, description: textField, ...contact },
  },
  'death-notice': {
    ...ofEvent,
    ...byKeepers,
    series: 'TB',
    events: ['DIED'],
    stage: 'end',
    fields: { place: lineField, minutes: momentField, minutesAt: lineField, ...contact },
  },
  'social-protection-letter': {
    ...ofStay,
    ...byKeepers,
    series: 'CV',
    stage: 'end',
    fields: { addressee: lineField, evidence: lineField, others: linesField, broughtOn: dayField, ...contact },
  },
  'person-handover': {
    ...oftenOfStay,
    ...byKeepers,
    series: null,
    stage: 'end',
    fields: {
      as: { kind: 'choice', choices: ['FAMILY', 'SOCIAL_PROTECTION'] },
      begun: momentField,
      finished: momentField,
      at: lineField,
      giverName: lineField,
      giverTitle: lineField,
      receiverName: lineField,
      receiverTitle: lineField,
      receiverAgency: lineField,
      receiverRelation: lineField,
      receiverIdNumber: lineField,
      receiverPhone: lineField,
      acceptanceNumber: lineField,
      acceptanceOn: dayField,
      condition: textField,
      documents: linesField,
      belongings: linesField,
      destination: lineField,
      ...keptByBoth,
    },
  },
} as const satisfies Readonly<Record<string, FormSpec>>
