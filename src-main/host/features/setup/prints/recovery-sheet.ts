import type { Content, TableCell } from 'pdfmake/interfaces'
import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { table } from '#host/prints/kit/table'

/** Phiếu mã khôi phục: the recovery passphrase on paper, for the safe. */
const RecoverySheetData = z.strictObject({
  facilityName: Text,
  issuedOn: PlainDate,
  /** The passphrase's groups in order. */
  groups: z.array(Text).min(1).max(24),
})

const group = ['7KQ4M', 'XW2HT', '9RBNC', 'JD6VP', 'Y3FGL', 'T8ESA']

/** The recovery passphrase on paper, kept in the safe. */
export const recoverySheet = definePrint({
  id: 'recovery-sheet',
  templateVersion: 1,
  title: 'Phiếu mã khôi phục',
  data: RecoverySheetData,
  layout: (sheet) => ({
    title: 'Phiếu mã khôi phục',
    orientation: 'portrait',
    settings: [{ size: 13, lineHeight: 1.12 }],
    maxPages: null,
    content: (size) => content(sheet, size),
    foot: null,
    draft: false,
  }),
  samples: {
    normal: { facilityName: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh', issuedOn: '2026-11-21', groups: group },
    long: {
      facilityName: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh - Phân khu học viên tự nguyện Nghĩa Thành',
      issuedOn: '2026-02-05',
      groups: [...group, ...group],
    },
    missing: { facilityName: '—', issuedOn: '2026-11-21', groups: group.slice(0, 1) },
  },
})

const advice = [
  'Mã này mở lại sổ khi máy chủ hỏng, khi chuyển sổ sang máy khác hoặc khi máy không còn giữ khóa.',
  'Cho phiếu vào phong bì, niêm phong, cất trong két của cơ sở. Người giữ két ký nhận ở dưới.',
  'Không chụp ảnh, không gửi qua mạng, không chép vào máy tính hay điện thoại.',
  'Nếu mất cả phiếu này và khóa trong máy thì sổ không mở lại được bằng cách nào khác.',
  'Khi nhập: gõ đủ các nhóm theo thứ tự. Dấu cách, dấu gạch nối, chữ hoa hay chữ thường đều được.',
]

function content({ facilityName, issuedOn, groups }: z.infer<typeof RecoverySheetData>, size: number): Content[] {
  const width = textBlock('portrait')
  return [
    { text: facilityName, fontSize: size, bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
    title('PHIẾU MÃ KHÔI PHỤC', `Sổ Phục Hồi - lập ngày ${formatDate(issuedOn)}`, width),
    grid(groups),
    { ol: advice.map((text): Content => ({ text, margin: [0, 0, 0, 4] })), fontSize: size, margin: [0, 16, 0, 10] },
    {
      unbreakable: true,
      stack: [
        { text: 'Mở niêm phong', fontSize: size, bold: true, margin: [0, 4, 0, 4] },
        table(
          [
            { heading: 'Ngày', width: 80 },
            { heading: 'Lý do', width: '*' },
            { heading: 'Người mở (ký, ghi rõ họ tên)', width: 150 },
          ],
          Array.from({ length: 3 }, () => ({ cells: [' \n ', '', ''] })),
          11,
        ),
        {
          columns: ['NGƯỜI LẬP PHIẾU', 'NGƯỜI GIỮ KÉT'].map((text) => ({
            stack: [
              { text, bold: true },
              { text: '(Ký, ghi rõ họ tên)', italics: true },
            ],
            alignment: 'center' as const,
          })),
          fontSize: size,
          margin: [0, 16, 0, 60],
        },
      ],
    },
  ]
}

const perRow = 3

/** Numbered boxes, three in a row, read from left to right. */
function grid(groups: readonly string[]): Content {
  const cells = groups.map(
    (text, i): TableCell => ({
      stack: [
        { text: String(i + 1), fontSize: 9, color: '#555555' },
        { text, fontSize: 26, bold: true, characterSpacing: 3, noWrap: true, alignment: 'center', margin: [0, -2, 0, 6] },
      ],
    }),
  )
  const empty = Array.from({ length: (perRow - (cells.length % perRow)) % perRow }, (): TableCell => '')
  const boxes = [...cells, ...empty]
  return {
    table: {
      widths: Array.from({ length: perRow }, () => '*'),
      body: Array.from({ length: boxes.length / perRow }, (_, row) => boxes.slice(row * perRow, (row + 1) * perRow)),
    },
    layout: { hLineWidth: () => 0.75, vLineWidth: () => 0.75, paddingTop: () => 4, paddingBottom: () => 2 },
  }
}
