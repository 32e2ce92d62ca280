import type { NewResident } from '#contract/residents/operations'
import {
  type Decision,
  type EventDetail,
  type HandedItem,
  type Handover,
  noDetail,
  type Relative,
  type Terms,
} from '#contract/stays/events'
import { hasTerm, isCompulsory, type StayEventKind, type StayKind } from '#contract/stays/words'
import { addDays, daysBetween, type Instant, type PlainDate } from '#contract/values/calendar'
import { heldFrom } from '#host/features/stays/event-rules'
import { lowerFirst } from './homes'
import { makeName } from './names'
import type { PlannedEvent } from './planned-events'
import { momentOf, type PlannedStay, type SampleContext } from './planned-stays'

/** Running numbers of papers, by book and year. */
export type NumberBooks = (book: string, on: PlainDate) => number

export interface WrittenEvent {
  readonly at: Instant
  readonly kind: Exclude<StayEventKind, 'ADMITTED'>
  readonly paper: Decision | null
  readonly decidedBy: string | null
  readonly detail: EventDetail
}

/** The police of the commune somebody comes from. */
export function policeOfPlan({ places }: SampleContext, { policeCommune }: PlannedStay): string | null {
  const place = policeCommune === null ? undefined : places.byCode(policeCommune)
  return place ? `Công an ${lowerFirst(place.name)}` : null
}

/** Since then the provincial police run the facilities (Resolution of the Government, 2025-03-01). */
const provincePoliceSince: PlainDate = '2025-03-01'

/**
 * Who decided on a stay of a kind: the court (compulsory), the commune police (voluntary, Mẫu 22; custody, Mẫu 32; a status test they ask
 * for), the two sides of a contract; and the provincial police who named the facility.
 */
export function decisionsOf(
  context: SampleContext,
  plan: PlannedStay,
  books: NumberBooks,
): Pick<Terms, 'decision' | 'facilityDecision' | 'proposedBy'> {
  const { places, facility } = context
  const { kind, decidedOn: on, policeCommune } = plan
  const province = places.provinces.find(({ code }) => code === facility.provinceCode)?.name ?? ''
  const police = policeOfPlan(context, plan)
  const court = `Tòa án nhân dân khu vực ${1 + (Number(policeCommune ?? 0) % 5)} - ${province.replace(/^(Tỉnh|Thành phố) /, '')}`
  const paper = (book: string, symbol: string, issuer: string): Decision => ({ number: `${books(book, on)}/${symbol}`, on, issuer })
  const byPolice = () =>
    paper(`police ${policeCommune}`, kind === 'AWAITING_STATUS_TEST' ? 'ĐN-CAX' : 'QĐ-CAX', `Trưởng ${police ?? 'Công an cấp xã'}`)
  const decision = isCompulsory(kind)
    ? paper(court, 'QĐ-TA', court)
    : kind === 'VOLUNTARY_LEGACY'
      ? paper('contract', 'HĐ-CNTN', facility.name)
      : byPolice()
  const named = on >= provincePoliceSince && (isCompulsory(kind) || kind === 'VOLUNTARY_PUBLIC')
  return {
    decision,
    facilityDecision: named ? paper('province', 'QĐ-CAT', `Giám đốc Công an ${lowerFirst(province)}`) : null,
    proposedBy: isCompulsory(kind) ? police : null,
  }
}

/** A planned event as the office recorded it: its moment, the paper behind it, who decided. */
export function writtenEvent(
  context: SampleContext,
  plan: PlannedStay,
  { on, kind, detail = {}, becomes }: PlannedEvent,
  books: NumberBooks,
): WrittenEvent {
  const { random, facility } = context
  const { person } = plan
  const terms = becomes ? termsAfter(context, plan, { on, becomes }, books) : null
  const asks = person.contacts.find(({ representative }) => representative)
  const own = decidedHere.includes(kind)
  return {
    at: momentOf(on, random.int(450, 1000)),
    kind,
    paper: terms?.decision ?? paperOf(context, plan, { on, kind }, books),
    decidedBy: own ? `${facility.signer.title.toLocaleLowerCase('vi')} ${facility.signer.name}` : null,
    detail: {
      ...noDetail,
      ...detail,
      terms,
      relative: asks && (kind === 'LEAVE_REQUESTED' || kind === 'LEAVE_STARTED') ? relativeOf(asks) : null,
      request:
        kind === 'OUT_FOR_PROCEDURE' ? { number: `${random.int(10, 400)}/YC-CSĐT`, on: addDays(on, -2), issuer: detail.place ?? '' } : null,
      handover: kind === 'OUT_FOR_PROCEDURE' || kind === 'SHELTERED' ? sampleHandover(context, person, momentOf(on, 1005)) : null,
    },
  }
}

/** Decisions of the head (Mẫu 43, 47, 49). */
const decidedHere: readonly StayEventKind[] = ['ESCAPED', 'LEAVE_STARTED', 'LEAVE_REFUSED', 'OUT_FOR_PROCEDURE', 'COMPLETED', 'SHELTERED']

function paperOf({ facility }: SampleContext, { intake }: PlannedStay, { on, kind }: PlannedEvent, books: NumberBooks): Decision | null {
  const paper = (symbol: string, issuer: string): Decision => ({ number: `${books(symbol, on)}/${symbol}`, on, issuer })
  if (kind === 'COMPLETED' || kind === 'SHELTERED') return paper('GXN-CSCN', facility.name)
  if (decidedHere.includes(kind)) return paper('QĐ-CSCN', facility.name)
  if (kind === 'TRANSFERRED_OUT') return paper('QĐ-RA', 'Giám đốc Công an tỉnh')
  if (kind === 'EXEMPTED' || kind === 'SUSPENDED' || kind === 'TERM_REDUCED') {
    return paper('QĐ-RA', intake.compulsory ? 'Tòa án nhân dân khu vực' : 'Giám đốc Công an tỉnh')
  }
  return kind === 'DECISION_RECEIVED' ? paper('QĐ-UBND', 'Chủ tịch Ủy ban nhân dân cấp xã') : null
}

/** What holds from a change of kind on: the days held before come off a term (Law 120/2025 Art. 37(2)). */
function termsAfter(
  context: SampleContext,
  plan: PlannedStay,
  { on, becomes }: { on: PlainDate; becomes: StayKind },
  books: NumberBooks,
): Terms {
  const decidedOn = addDays(on, -context.random.int(0, 2))
  const { decision, facilityDecision, proposedBy } = decisionsOf(context, { ...plan, kind: becomes, decidedOn }, books)
  return {
    kind: becomes,
    decision,
    facilityDecision,
    proposedBy,
    startsOn: on,
    statedEndOn: null,
    rehabCount: 1,
    termMonths: hasTerm(becomes) ? (context.newTerm(decidedOn, 1) ?? 24) : null,
    custodyDays: hasTerm(becomes) ? daysBetween(heldFrom({ kind: plan.kind, decision: { on: plan.decidedOn } }, plan.admittedOn), on) : 0,
  }
}

const relativeOf = ({ fullName, relation, birthYear, phone, address }: NewResident['contacts'][number]): Relative => ({
  fullName,
  relation,
  sex: null,
  birth: birthYear === null ? null : { year: birthYear, month: null, day: null },
  idNumber: null,
  idIssuedOn: null,
  idIssuedBy: null,
  phone,
  address,
})

/** Papers and things as they lie on the table at the gate. */
export function sampleHandover({ random, facility }: SampleContext, person: NewResident, begunAt: Instant): Handover {
  const item = (name: string, count = 1, note: string | null = null): HandedItem => ({ name, count, note })
  const things = [
    item('Điện thoại di động', 1, 'đã qua sử dụng'),
    item('Ví da', 1),
    item('Quần áo', random.int(1, 4)),
    item('Đồng hồ đeo tay'),
  ]
  return {
    giverName: makeName(random, 'MALE', 'Kinh').full,
    giverTitle: random.pick(['Đại úy', 'Thượng úy', 'Trung úy']),
    giverAgency: null,
    receiverName: 'Lê Văn Đức Thử',
    receiverTitle: 'Cán bộ quản giáo',
    place: facility.name,
    finishedAt: new Date(Date.parse(begunAt) + 40 * 60_000).toISOString(),
    condition: random.pick(['Tỉnh táo, đi lại bình thường, không có thương tích', 'Mệt, có biểu hiện hội chứng cai, không có thương tích']),
    documents: [
      item('Bản tóm tắt lý lịch'),
      ...(person.idNumber === null ? [] : [item('Bản sao Căn cước', 2)]),
      item('Phiếu kết quả xác định tình trạng nghiện'),
    ],
    belongings: things.slice(random.int(0, 2), random.int(2, 4)),
  }
}
