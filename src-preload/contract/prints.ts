import * as z from 'zod'
import { BirthDate, PlainDate } from './calendar'
import { Duty } from './desk'
import { Facility, Signer } from './facility'
import { Sex } from './identity'
import { MovementReport } from './reports'

/**
 * What each print is made of. Objects are strict: a field that the form does not have cannot reach the paper. null is
 * printed as a dotted line to fill in by hand.
 */
const Text = z.string().trim().min(1).max(400)
const Gap = Text.nullable()

export const Letterhead = Facility.pick({ parentLines: true, letterName: true, place: true })
export type Letterhead = z.infer<typeof Letterhead>

const Numbered = {
  letterhead: Letterhead,
  number: z.int().positive().nullable(),
  /** Behind the number, without the slash: 'TB-CSCN'. */
  symbol: Text,
  issuedOn: PlainDate.nullable(),
  draft: z.boolean(),
  signer: Signer,
  /** Code of the frozen paper, printed small at the foot. */
  code: Gap,
}

/**
 * Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy. The form knows nothing of health or
 * substances, and neither does this.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 51; Arts 97(1), 123(1)
 */
export const Mau51Data = z.strictObject({
  ...Numbered,
  /** In running text: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh'. */
  facilityName: Text,
  /** Behind "Kính gửi": 'Công an phường Hồng Gai'; for a voluntary minor the parents or the guardian. */
  addressee: Gap,
  person: z.strictObject({
    fullName: Text,
    sex: Sex.nullable(),
    otherName: Gap,
    birth: BirthDate.nullable(),
    birthplace: Gap,
    homeTown: Gap,
    registeredAddress: Gap,
    idNumber: Gap,
    idIssuedOn: PlainDate.nullable(),
    idIssuedBy: Gap,
    ethnicity: Gap,
    religion: Gap,
    education: Gap,
    occupation: Gap,
  }),
  decision: z.strictObject({ number: Gap, on: PlainDate.nullable(), issuer: Gap }),
  startedOn: PlainDate.nullable(),
  completesOn: PlainDate.nullable(),
  /** Names for "Nơi nhận", one printed copy for each. The addressee's line reads "Như trên". */
  recipients: z.array(Text).max(12),
  /** Index of the recipient this copy is for; null marks none. */
  copy: z.int().nonnegative().nullable(),
})
export type Mau51Data = z.infer<typeof Mau51Data>

/** Danh sách việc đến hạn: the desk of one day on paper. */
export const DeskListData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  /** Last day the list looks at. */
  until: PlainDate,
  duties: z.array(Duty.pick({ kind: true, article: true, stayCode: true, fullName: true, dueAt: true, overdue: true })),
})
export type DeskListData = z.infer<typeof DeskListData>

/** Phiếu cụm từ khôi phục: the recovery passphrase on paper, for the safe. */
export const RecoverySheetData = z.strictObject({
  facilityName: Text,
  issuedOn: PlainDate,
  /** The passphrase's groups in order. */
  groups: z.array(Text).min(1).max(24),
})
export type RecoverySheetData = z.infer<typeof RecoverySheetData>

/** Báo cáo tình hình tiếp nhận, quản lý học viên of a month or of a free range. */
export const MonthReportData = z.strictObject({
  ...Numbered,
  facilityName: Text,
  /** Behind "Kính gửi": 'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Quảng Ninh'. */
  addressee: Gap,
  report: MovementReport,
  preparedBy: Gap,
  recipients: z.array(Text).max(12),
  /** The log's head when the report was made. */
  logHead: Gap,
})
export type MonthReportData = z.infer<typeof MonthReportData>
