import type { AnyPrint } from '../../../prints/define-print'
import { annex1Mau03 } from './annex-1-mau-03'
import { annex1Mau04 } from './annex-1-mau-04'
import { mau23 } from './mau-23'
import { mau31 } from './mau-31'
import { mau42 } from './mau-42'
import { mau51 } from './mau-51'

/** Every paper about a person that the register prints, in the order of the forms. Tests and pictures walk this list. */
export const paperPrints: readonly AnyPrint[] = [annex1Mau03, annex1Mau04, mau23, mau31, mau42, mau51]
