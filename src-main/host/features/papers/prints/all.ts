import type { AnyPrint } from '../../../prints/define-print'
import { mau51 } from './mau-51'

/** Every paper about a person that the register prints, in the order of the forms. Tests and pictures walk this list. */
export const paperPrints: readonly AnyPrint[] = [mau51]
