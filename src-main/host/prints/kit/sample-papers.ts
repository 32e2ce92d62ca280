import type * as z from 'zod'
import type { AgencyPaper } from './agency-paper'
import type { SampleName } from './define-print'
import type { Guardian, PersonOnPaper } from './identity'

// Made-up people and papers that the samples of the forms begin with.

type PersonInput = z.input<typeof PersonOnPaper>

export const huynh: PersonInput = {
  fullName: 'Huỳnh Đỗ Hoà Bình',
  sex: 'MALE',
  otherName: null,
  birth: { year: 1984, month: 7, day: 7 },
  birthplace: 'Quảng Ninh',
  homeTown: 'Phường Hồng Gai, tỉnh Quảng Ninh',
  registeredAddress: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
  currentAddress: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh',
  idNumber: '022084004218',
  idIssuedOn: '2021-05-10',
  idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  ethnicity: 'Kinh',
  religion: 'Không',
  education: '9/12',
  occupation: 'Lao động tự do',
  workplace: null,
}

/** Everything as long as it can be in life. */
export const quynhTram: PersonInput = {
  fullName: 'Công Tằng Tôn Nữ Nguyễn Hoàng Thị Phương Quỳnh Trâm',
  sex: 'FEMALE',
  otherName: 'H’Hen Niê Êban; Trâm “Bến Đình”; Quỳnh “nhỏ”',
  birth: { year: 1999, month: 12, day: 31 },
  birthplace: 'Bệnh viện Đa khoa khu vực Long Khánh, tỉnh Đồng Nai',
  homeTown: 'Thôn Vĩ Dạ Thượng, phường Vỹ Dạ, thành phố Huế',
  registeredAddress:
    'Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, số 1187/24/5B đường Cách Mạng Tháng Tám, khu phố 7, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
  currentAddress:
    'Căn hộ 1205, tòa nhà B2, nhà ở xã hội Hòa Bình, số 1187/24/5B đường Cách Mạng Tháng Tám, khu phố 7, xã Nghĩa Thành, Thành phố Hồ Chí Minh',
  idNumber: '077199004218',
  idIssuedOn: '2021-12-10',
  idIssuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an',
  ethnicity: 'Ba Na',
  religion: 'Phật giáo Hòa Hảo',
  education: '12/12',
  occupation: 'Nhân viên bán hàng thời vụ và giao hàng bằng xe máy',
  workplace: 'Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Vận tải Nghĩa Thành',
}

/** Of whom only the name is known. */
export const lo: PersonInput = {
  fullName: 'Lò Văn Đức',
  sex: null,
  otherName: null,
  birth: null,
  birthplace: null,
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
}

/** Numbered and signed, without its symbol and its recipients. */
export const paper: Record<SampleName, Omit<AgencyPaper, 'symbol' | 'recipients' | 'formNumber' | 'markRecipient'>> = {
  normal: {
    letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
    number: 5,
    issuedOn: '2027-02-05',
    draft: false,
    signer: { authority: null, title: 'Trưởng cơ sở', rank: 'Thượng tá', name: 'Đặng Quốc Hưng' },
    code: 'QN-7K3M-Q2XW',
    facilityName: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
    copy: 1,
  },
  long: {
    letterhead: {
      parentLines: ['Công an Thành phố Hồ Chí Minh', 'Phòng Cảnh sát điều tra tội phạm về ma túy'],
      letterName: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
      place: 'Thành phố Hồ Chí Minh',
    },
    number: 1412,
    issuedOn: '2027-11-21',
    draft: false,
    signer: { authority: 'KT. Trưởng cơ sở', title: 'Phó Trưởng cơ sở', rank: 'Trung tá', name: 'Nguyễn Thị Phương Thảo' },
    code: 'QN-7K3M-Q2XW',
    facilityName: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
    copy: 2,
  },
  missing: {
    letterhead: { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' },
    number: null,
    issuedOn: null,
    draft: true,
    signer: { authority: null, title: 'Trưởng cơ sở', rank: null, name: null },
    code: null,
    facilityName: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh',
    copy: null,
  },
}

type NamedPerson = Pick<PersonInput, 'fullName' | 'sex' | 'birth' | 'idNumber' | 'idIssuedOn' | 'idIssuedBy'>

const named = ({ fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy }: PersonInput): NamedPerson => ({
  fullName,
  sex,
  birth,
  idNumber,
  idIssuedOn,
  idIssuedBy,
})

/** By name, birth and paper, as decisions and confirmations name them. */
export const identity: Record<SampleName, NamedPerson> = { normal: named(huynh), long: named(quynhTram), missing: named(lo) }

export const guardian: Record<SampleName, z.input<typeof Guardian>> = {
  normal: { name: 'Huỳnh Thị Lụa', address: 'Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh', phone: '0900 000 018' },
  long: {
    name: 'Công Tằng Tôn Thất Nguyễn Hoàng Đăng Khoa',
    address: quynhTram.registeredAddress,
    phone: '0900 000 027, 0900 000 028 (gọi ngoài giờ hành chính)',
  },
  missing: { name: null, address: null, phone: null },
}

/** As long as a signed text is: what is confirmed and an Ed25519 signature. */
export const qr = `SPH1.QN-7K3M-Q2XW.5-GXN-CSCN.20270316.${'k7Yt0bRz3Wq1LmXvN5sD8hFg'.repeat(4).slice(0, 86)}`

/** As notices name them. */
export const noticePerson: Record<SampleName, NamedPerson & Pick<PersonInput, 'otherName' | 'currentAddress'>> = {
  normal: { ...identity.normal, otherName: huynh.otherName, currentAddress: huynh.currentAddress },
  long: { ...identity.long, otherName: quynhTram.otherName, currentAddress: quynhTram.currentAddress },
  missing: { ...identity.missing, otherName: null, currentAddress: null },
}
