import type { StayKind } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import type { HandlersOf } from '#host/api/handlers'
import { batchHandlers } from './batch/handlers'
import { bookHandlers } from './book/handlers'
import { dispatchHandlers } from './dispatch/handlers'
import { formNumberHandlers } from './form-numbers/handlers'
import { readFormNumbers } from './form-numbers/store'
import { noticeRecipients } from './forms/recipients-rules'
import { galleryHandlers } from './gallery/handlers'
import { lifeHandlers } from './life/handlers'
import { oldHandlers } from './old/handlers'
import { sealHandlers } from './seal/handlers'
import { settingsHandlers } from './settings/handlers'

export const papers = {
  ...lifeHandlers,
  batch: batchHandlers,
  book: bookHandlers,
  dispatch: dispatchHandlers,
  seal: sealHandlers,
  settings: settingsHandlers,
  formNumbers: formNumberHandlers,
  old: oldHandlers,
  gallery: galleryHandlers,
} satisfies HandlersOf<'papers'>

export { readFormNumbers }

/** How many copies a notice has, for lists. */
export const copiesOfNotice = (
  stay: { kind: StayKind; birthYear: number; birthMonth: number | null; birthDay: number | null },
  on: PlainDate,
): number =>
  noticeRecipients({
    kind: stay.kind,
    birth: { year: stay.birthYear, month: stay.birthMonth, day: stay.birthDay },
    on,
    police: null,
    court: '-',
    contacts: [],
  }).length
