import type { FormsOf } from '#host/features/feature'
import { annex1Mau03Form } from './annex-1-mau-03/form'
import { annex1Mau04Form } from './annex-1-mau-04/form'
import { deathNoticeForm } from './death-notice/form'
import { escapeNoticeForm } from './escape-notice/form'
import { mau23Form } from './mau-23/form'
import { mau30Form } from './mau-30/form'
import { mau31Form } from './mau-31/form'
import { mau42Form } from './mau-42/form'
import { mau43Form } from './mau-43/form'
import { mau46Form } from './mau-46/form'
import { mau47Form } from './mau-47/form'
import { mau49Form } from './mau-49/form'
import { mau50Form } from './mau-50/form'
import { mau51Form } from './mau-51/form'
import { personHandoverForm } from './person-handover/form'
import { socialProtectionForm } from './social-protection-letter/form'

/** The papers made from a stay and its events. */
export const formsOfStays: FormsOf<'stays'> = {
  'mau-23': mau23Form,
  'mau-30': mau30Form,
  'mau-31': mau31Form,
  'mau-42': mau42Form,
  'mau-43': mau43Form,
  'mau-46': mau46Form,
  'mau-47': mau47Form,
  'mau-49': mau49Form,
  'mau-50': mau50Form,
  'mau-51': mau51Form,
  'annex-1-mau-03': annex1Mau03Form,
  'annex-1-mau-04': annex1Mau04Form,
  'escape-notice': escapeNoticeForm,
  'death-notice': deathNoticeForm,
  'social-protection-letter': socialProtectionForm,
  'person-handover': personHandoverForm,
}
