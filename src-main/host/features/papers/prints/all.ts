import type { AnyPrint } from '#host/prints/kit/define-print'
import { annex1Mau03 } from './annex-1-mau-03'
import { annex1Mau04 } from './annex-1-mau-04'
import { batchList } from './batch-list'
import { deathNotice } from './death-notice'
import { destroyMinutes } from './destroy-minutes'
import { envelopeLabels } from './envelope-labels'
import { escapeNotice } from './escape-notice'
import { letter } from './letter'
import { mau17 } from './mau-17'
import { mau18 } from './mau-18'
import { mau19 } from './mau-19'
import { mau23 } from './mau-23'
import { mau30 } from './mau-30'
import { mau31 } from './mau-31'
import { mau42 } from './mau-42'
import { mau43 } from './mau-43'
import { mau46 } from './mau-46'
import { mau47 } from './mau-47'
import { mau49 } from './mau-49'
import { mau50 } from './mau-50'
import { mau51 } from './mau-51'
import { outgoingBook } from './outgoing-book'
import { personHandover } from './person-handover'
import { socialProtectionLetter } from './social-protection-letter'

/** Every paper: the forms in their order, then those the law sets no form for. Tests and pictures walk this list and the next. */
// biome-ignore format: one on a line, so that two people can add one at a time
export const paperPrints: readonly AnyPrint[] = [
  annex1Mau03,
  annex1Mau04,
  mau17,
  mau18,
  mau19,
  mau23,
  mau30,
  mau31,
  mau42,
  mau43,
  mau46,
  mau47,
  mau49,
  mau50,
  mau51,
  personHandover,
  destroyMinutes,
  escapeNotice,
  deathNotice,
  socialProtectionLetter,
  letter,
]

/** What goes with papers and is none. */
export const sheetPrints: readonly AnyPrint[] = [outgoingBook, batchList, envelopeLabels]
