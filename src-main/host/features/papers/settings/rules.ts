import type { Facility, Signer } from '#contract/facility'
import { PaperSeries } from '#contract/papers/form-spec'
import { PaperForm, paperForms } from '#contract/papers/forms'
import type { PaperSettings } from '#contract/papers/settings'
import type { Role } from '#contract/roles'
import type { PlainDate } from '#contract/values/calendar'

export const usualSettings: PaperSettings = { symbols: {}, signers: [], issuers: {}, seal: true, markRecipient: false }

/** Abbreviations before the agency's own; a công văn has none (Decree 30/2020 Annex I part I.II.3). */
const abbreviations: Readonly<Record<PaperSeries, string>> = { TB: 'TB', QD: 'QĐ', GXN: 'GXN', DN: 'ĐN', CV: '' }

/** What stands behind the number: 'TB-CSCN' as the facility writes its notices, and the same agency behind the other kinds. */
export function symbolOf(series: PaperSeries, settings: PaperSettings, { noticeSymbol }: Pick<Facility, 'noticeSymbol'>): string {
  if (series === 'TB') return noticeSymbol
  const agency = noticeSymbol.replace(/^TB-/, '')
  return settings.symbols[series] ?? [abbreviations[series], agency].filter(Boolean).join('-')
}

export const allSymbols = (settings: PaperSettings, facility: Pick<Facility, 'noticeSymbol'>): Record<PaperSeries, string> =>
  Object.fromEntries(PaperSeries.options.map((series) => [series, symbolOf(series, settings, facility)])) as Record<PaperSeries, string>

/** Roles that issue and void a form: those the facility has named, and of them only who may make it at all. */
export const issuersOf = (form: PaperForm, { issuers }: PaperSettings): readonly Role[] =>
  (issuers[form] ?? paperForms[form].makers).filter((role) => paperForms[form].makers.includes(role))

/** Settings without what could never hold: roles that may not make the form they should issue. */
export const tidySettings = (settings: PaperSettings): PaperSettings => ({
  ...settings,
  issuers: Object.fromEntries(
    PaperForm.options.flatMap((form) => {
      const roles = issuersOf(form, settings)
      return settings.issuers[form] && roles.length > 0 && roles.length < paperForms[form].makers.length ? [[form, [...roles]]] : []
    }),
  ),
})

/** Who may sign a form on a day: the head, and whoever has been named for it. @returns the head first, `id` null */
export function signersOn(
  form: PaperForm,
  on: PlainDate,
  { signers }: PaperSettings,
  { signer: head }: Pick<Facility, 'signer'>,
): { id: string | null; signer: Signer }[] {
  const named = signers.filter(
    ({ validFrom, validUntil, forms }) =>
      validFrom <= on && (validUntil === null || on <= validUntil) && (forms === null || forms.includes(form)),
  )
  return [
    { id: null, signer: head },
    ...named.map(({ id, authority, title, rank, name }) => ({ id, signer: { authority, title, rank, name } })),
  ]
}
