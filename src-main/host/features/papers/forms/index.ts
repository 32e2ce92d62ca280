import type { PaperForm } from '#contract/papers/forms'
import { mau30Paper, mau50Paper } from './confirmations'
import { mau43Paper, mau46Paper, mau47Paper, mau49Paper } from './decisions'
import type { PaperDefinition } from './form'
import { deathNoticePaper, escapeNoticePaper, letterPaper, socialProtectionPaper } from './letters'
import { destroyMinutesPaper, personHandoverPaper } from './local-minutes'
import { mau51Paper } from './mau-51'
import { mau23Paper, mau31Paper, mau42Paper } from './minutes'
import { annex1Mau03Paper, annex1Mau04Paper } from './monitoring'
import { mau17Paper, mau18Paper, mau19Paper } from './plans'

/** Every paper the register makes. */
export const definitions: Readonly<Record<PaperForm, PaperDefinition>> = {
  'mau-17': mau17Paper,
  'mau-18': mau18Paper,
  'mau-19': mau19Paper,
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
  'escape-notice': escapeNoticePaper,
  'death-notice': deathNoticePaper,
  'social-protection-letter': socialProtectionPaper,
  'person-handover': personHandoverPaper,
  letter: letterPaper,
  'destroy-minutes': destroyMinutesPaper,
}
