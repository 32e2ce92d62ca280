import type * as z from 'zod'
import { identity, quynhTram } from '#host/prints/kit/sample-papers'
import type { Annex1Mau04Data } from './print'

const normal: z.input<typeof Annex1Mau04Data> = {
  draft: false,
  code: 'QN-4K9S-1RWD',
  place: 'Quảng Ninh',
  on: '2028-08-03',
  addressee: 'Công an phường Hồng Gai',
  person: {
    fullName: 'Vi Hoàng Anh Dũng',
    sex: 'MALE',
    otherName: null,
    birth: { year: 1992, month: 3, day: 14 },
    homeTown: 'Xã Vĩnh Thực, tỉnh Quảng Ninh',
    registeredAddress: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    currentAddress: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
    idNumber: '022092001287',
    idIssuedOn: '2022-06-18',
    idIssuedBy: 'Bộ Công an',
    ethnicity: 'Tày',
    religion: 'Không',
    education: '9/12',
    occupation: 'Lao động tự do',
    workplace: null,
  },
  decision: { number: '27/QĐ-CAP', on: '2028-07-31', issuer: 'Trưởng Công an phường Hồng Gai' },
}

/** Made-up people. */
export const annex1Mau04Samples = {
  normal,
  long: {
    ...normal,
    place: 'Thành phố Hồ Chí Minh',
    addressee: 'Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    person: {
      ...identity.long,
      otherName: quynhTram.otherName,
      homeTown: quynhTram.homeTown,
      registeredAddress: quynhTram.registeredAddress,
      currentAddress: 'Nhà trọ Hai Hùng, hẻm 42 đường Nguyễn Thị Minh Khai, ấp Phước An, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
      ethnicity: 'Ba Na',
      religion: 'Phật giáo Hòa Hảo',
      education: 'Cao đẳng nghề',
      occupation: 'Nhân viên bán hàng thời vụ và giao hàng bằng xe máy',
      workplace: 'Cửa hàng tạp hóa Minh Châu, số 12 đường Lê Hồng Phong, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
    },
    decision: { number: '1327/QĐ-CAX', on: '2028-07-31', issuer: 'Trưởng Công an xã Nghĩa Thành, Thành phố Hồ Chí Minh' },
  },
  missing: {
    ...normal,
    draft: true,
    code: null,
    place: null,
    on: null,
    addressee: null,
    person: {
      fullName: 'Lò Văn Đức',
      sex: null,
      otherName: null,
      birth: null,
      homeTown: null,
      registeredAddress: null,
      currentAddress: null,
      idNumber: null,
      idIssuedOn: null,
      idIssuedBy: null,
      ethnicity: null,
      religion: null,
      education: null,
      occupation: null,
      workplace: null,
    },
    decision: { number: null, on: null, issuer: null },
  },
} satisfies Record<string, z.input<typeof Annex1Mau04Data>>
