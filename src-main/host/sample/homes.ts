import type { Place } from '#contract/places'
import type { Places } from '#host/law/places'
import type { Random } from './random'
import type { World } from './world'

/** Where somebody lives; null for the few without a stable residence. Wards are fuller than villages. */
export function homeOf({ random, places, province }: World): Place | null {
  if (random.chance(0.02)) return null
  const communes = places.inProvince(province)
  const place = random.pick(communes)
  return isTown(place) || random.chance(0.5) ? place : random.pick(communes)
}

/** Where families of the coal basin come from: Hải Phòng, Hưng Yên, Ninh Bình, Bắc Ninh, Hà Nội, Lạng Sơn, Thanh Hóa. */
const originProvinces = ['31', '33', '37', '24', '01', '20', '38']

/** The commune a family comes from: mostly its home. */
export const originOf = ({ random, places }: World, home: Place | null): Place =>
  home && random.chance(0.7) ? home : random.pick(places.inProvince(random.pick(originProvinces)))

export const isTown = (place: Place): boolean => place.name.startsWith('Phường')

/** House group or hamlet; in Quảng Ninh some addresses still name the district of before 2025-07-01. */
export function addressIn({ random }: World, place: Place): string {
  const detail = isTown(place) ? `Tổ ${random.int(1, 15)}, khu ${random.int(1, 12)}` : `Thôn ${random.pick(hamlets)}`
  const district = place.provinceCode === '22' ? oldDistricts.findLast(([firstCode]) => place.code >= firstCode)?.[1] : undefined
  return district && random.chance(0.3) ? `${detail} (địa chỉ cũ thuộc ${district})` : detail
}

/** 'Hồng Gai, Quảng Ninh', as identity cards name a place. */
export const onCards = (place: Place): string =>
  [place.name, place.provinceName].map((name) => name.replace(/^(Phường|Xã|Đặc khu|Tỉnh|Thành phố) /, '')).join(', ')

const hamlets = ['Khe Tre', 'Đồng Mới', 'Nà Làng', 'Khe Cau', 'Trại Giữa', 'Đồng Tâm', 'Sơn Hải', 'Pò Luông', '1', '2', '3', '4', '5', '6']

/** The old districts of Quảng Ninh, each from its first commune code on. */
const oldDistricts = [
  ['06652', 'TP Hạ Long'],
  ['06709', 'TP Móng Cái'],
  ['06760', 'TP Cẩm Phả'],
  ['06811', 'TP Uông Bí'],
  ['06838', 'huyện Bình Liêu'],
  ['06862', 'huyện Tiên Yên'],
  ['06895', 'huyện Đầm Hà'],
  ['06922', 'huyện Hải Hà'],
  ['06978', 'huyện Ba Chẽ'],
  ['06994', 'huyện Vân Đồn'],
  ['07030', 'TP Hạ Long'],
  ['07069', 'TX Đông Triều'],
  ['07132', 'TX Quảng Yên'],
  ['07192', 'huyện Cô Tô'],
] as const

/** 'Công an phường Hồng Gai' within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** A facility of any province. */
export const otherFacility = (random: Random, places: Places): string =>
  `Cơ sở cai nghiện ma túy ${lowerFirst(random.pick(places.provinces).name)}`
