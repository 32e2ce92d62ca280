import {
  type BirthDate,
  daysBetween,
  facilityClock,
  facilityDay,
  formatBirth,
  formatDate,
  type Instant,
  type PlainDate,
} from '#contract/values/calendar'

// Their figures are of even width, as all are, and they do not break (app/global.css).
const none = '—'

/** 'dd/MM/yyyy', or a dash. @example <DateText value={stay.expectedEndOn} /> */
export const DateText = ({ value }: { readonly value: PlainDate | null | undefined }) =>
  value ? (
    <time className="figures" dateTime={value}>
      {formatDate(value)}
    </time>
  ) : (
    none
  )

/** 'dd/MM/yyyy', 'MM/yyyy' or 'yyyy', as far as known. */
export const BirthText = ({ value }: { readonly value: BirthDate | null | undefined }) => (
  <span className="figures">{value ? formatBirth(value) : none}</span>
)

/** 'dd/MM/yyyy HH:mm' on the facility's clock. */
export const momentText = (value: Instant): string => `${formatDate(facilityDay(value))} ${facilityClock(value)}`

/** A moment on the facility's clock, or a dash. @example <MomentText value={row.issuedAt} /> */
export const MomentText = ({ value }: { readonly value: Instant | null | undefined }) =>
  value ? (
    <time className="figures" dateTime={value}>
      {momentText(value)}
    </time>
  ) : (
    none
  )

const inVietnamese = new Intl.NumberFormat('vi-VN')

/** 1.234.567 */
export const numberText = (value: number): string => inVietnamese.format(value)

const weekdays = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** 'Thứ Bảy' of a plain date; 1899-12-31 was a Sunday. */
export const weekdayText = (day: PlainDate, language: 'vi' | 'en'): string => weekdays[language][daysBetween('1899-12-31', day) % 7] ?? ''

/** A file's size as people say it: '812 B', '34 KB', '5,2 MB'. */
export const bytesText = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${numberText(Math.round(bytes / 1000))} KB`
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`
}
