import type { PaperForm } from '../../../../../src-preload/contract/paper-forms'
import type { PaperDefinition } from './form'
import { mau51Paper } from './mau-51'

/** Every paper the register makes. */
export const definitions: Readonly<Record<PaperForm, PaperDefinition>> = {
  'mau-51': mau51Paper,
}
