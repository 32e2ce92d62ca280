import type * as z from 'zod'
import type { EnvelopeLabelsData } from './envelope-labels'

type Sample = z.input<typeof EnvelopeLabelsData>

const normal: Sample = {
  sheet: '2x7',
  skip: 0,
  framed: false,
  sender: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
  labels: [
    { number: '05/TB-CSCN', addressee: 'Công an phường Hồng Gai', address: 'Phường Hồng Gai, tỉnh Quảng Ninh' },
    { number: '05/TB-CSCN', addressee: 'Tòa án nhân dân khu vực 2 - Quảng Ninh', address: null },
    { number: '05/TB-CSCN', addressee: 'Bà Huỳnh Thị Lụa', address: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh' },
  ],
}

/** Made-up addressees. */
export const envelopeLabelsSamples = {
  normal,
  long: {
    sheet: '3x8',
    skip: 5,
    framed: true,
    sender: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
    labels: Array.from({ length: 40 }, (_, i) => ({
      number: `${1400 + i}/GXN-CSCNMT2`,
      addressee:
        i % 2 === 0 ? 'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh' : 'Ông Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa, đại diện gia đình',
      address:
        'Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, số 1187/24/5B đường Cách Mạng Tháng Tám, khu phố 7, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    })),
  },
  missing: { ...normal, labels: [{ number: null, addressee: 'Công an xã Mường Lay', address: null }] },
} satisfies Record<string, Sample>
