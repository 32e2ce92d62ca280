import { PaperForm, paperForms } from '#contract/papers/forms'
import type { PlainDate } from '#contract/values/calendar'
import type { Reader } from '#host/database/tables'

interface FrozenPerson {
  readonly person: { readonly fullName: string; readonly idNumber: string | null }
}

/** The papers of a day that carry a code, as they were frozen. */
export async function sealedPapers(db: Reader, on: PlainDate) {
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'state', 'number', 'symbol', 'data'])
    .where('issuedOn', '=', on)
    .where(
      'form',
      'in',
      PaperForm.options.filter((form) => paperForms[form].sealed),
    )
    .where('number', 'is not', null)
    .execute()
  return rows.map(({ id, state, number, symbol, data }) => {
    const { fullName, idNumber } = (JSON.parse(data ?? '{}') as FrozenPerson).person
    return { id, state, number: `${String(number).padStart(2, '0')}/${symbol}`, fullName, idNumber }
  })
}

/** The code that a paper was frozen with; null where it has none. */
export async function codeOn(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('paper').select('data').where('id', '=', id).executeTakeFirst()
  return (JSON.parse(row?.data ?? '{}') as { readonly qr?: string | null }).qr ?? null
}
