import type { PaperForm } from '../../../../../src-preload/contract/paper-forms'
import { mau30Paper, mau50Paper } from './confirmations'
import { mau43Paper, mau46Paper, mau47Paper, mau49Paper } from './decisions'
import type { PaperDefinition } from './form'
import { mau51Paper } from './mau-51'
import { mau23Paper, mau31Paper, mau42Paper } from './minutes'
import { annex1Mau03Paper, annex1Mau04Paper } from './monitoring'

/** Every paper the register makes. */
export const definitions: Readonly<Record<PaperForm, PaperDefinition>> = {
  'mau-23': mau23Paper,
  'mau-30': mau30Paper,
  'mau-31': mau31Paper,
  'mau-42': mau42Paper,
  'mau-43': mau43Paper,
  'mau-46': mau46Paper,
  'mau-47': mau47Paper,
  'mau-49': mau49Paper,
  'mau-50': mau50Paper,
  'mau-51': mau51Paper,
  'annex-1-mau-03': annex1Mau03Paper,
  'annex-1-mau-04': annex1Mau04Paper,
}
