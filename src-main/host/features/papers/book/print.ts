import type { BookFilter, BookLine, BookUse } from '#contract/papers/book'
import type { PaperSeries } from '#contract/papers/form-spec'

const bookNames: Readonly<Record<PaperSeries, string>> = {
  TB: 'Thông báo',
  QD: 'Quyết định',
  GXN: 'Giấy xác nhận',
  DN: 'Đề nghị',
  CV: 'Công văn',
}

const useNames: Readonly<Record<BookUse, string>> = {
  PAPER: 'văn bản lập trong sổ',
  OUTSIDE: 'văn bản ghi ngoài',
  RESERVED: 'số đã giữ',
  UNUSED: 'số không dùng',
}

/** What is on the sheets; a part of a book says which part, so that it is never taken for the whole. */
export function titleOf({ series, use, text }: BookFilter): string {
  const part = [use && useNames[use], text.trim() && `tìm "${text.trim()}"`].filter(Boolean).join(', ')
  return [series === null ? 'Văn bản đi' : bookNames[series], part && `(trích: ${part})`].filter(Boolean).join(' ')
}

/** A line as it prints. */
export const printedLine = ({
  number,
  symbol,
  day,
  use,
  about,
  fullName,
  signer,
  recipients,
  copies,
  reserved,
  note,
  isVoid,
  voidReason,
}: BookLine) => ({
  number,
  symbol,
  day,
  signer,
  recipients: [...recipients],
  copies,
  struck: isVoid,
  about: [about, fullName].filter(Boolean).join(': ') || null,
  keptBy: use === 'PAPER' ? 'VT' : null,
  note:
    (use === 'RESERVED'
      ? `Giữ cho: ${reserved?.for}`
      : use === 'UNUSED'
        ? `Không sử dụng: ${note}`
        : isVoid
          ? `Đã hủy: ${voidReason}`
          : note) ?? null,
})
