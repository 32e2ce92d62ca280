import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import { mostTogether } from '#contract/papers/form-spec'
import type { ResidentFilter, ResidentRow } from '#contract/residents/operations'
import { callQuery, type Failure } from '../../../api/client'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { ErrorNotice } from '../../../ui/error-notice'
import { numberText } from '../../../ui/values'
import { chosenPeopleAddress } from '../../papers/addresses'

/** As many as the host gives at once. */
const atOnce = 200

/** Rows chosen on whatever page of the list: id → code. */
type ChosenResidents = ReadonlyMap<string, string>

/** @param rows those on the screen */
export function useChosenResidents(rows: readonly ResidentRow[]) {
  const [chosen, setChosen] = useState<ChosenResidents>(new Map())
  const t = useTexts('residents')
  const codes = new Map([...chosen, ...rows.map(({ id, code }) => [id, code] as const)])
  const selection = {
    ids: new Set(chosen.keys()),
    set: (ids: ReadonlySet<string>) => setChosen(new Map([...ids].map((id) => [id, codes.get(id) ?? '']))),
    labelOf: ({ fullName }: ResidentRow) => t('list.choose', { name: fullName }),
  }
  return { chosen, setChosen, selection }
}

interface ChosenBarProps {
  readonly chosen: ChosenResidents
  readonly filter: ResidentFilter
  /** How many match the filter. */
  readonly total: number
  readonly onChange: (chosen: ChosenResidents) => void
}

/** What is done with the people chosen: their papers, of any form, together. */
export function ChosenBar({ chosen, filter, total, onChange }: ChosenBarProps) {
  const t = useTexts('residents')
  const go = useGo()
  const all = useMutation<ChosenResidents, Failure>({ mutationFn: () => allOf(filter), onSuccess: onChange })
  return (
    <>
      <Button
        size="compact-sm"
        leftSection={<IconFileText size={15} aria-hidden />}
        onClick={() => go(chosenPeopleAddress, { search: { people: [...chosen.values()].join(' ') } })}
      >
        {t('list.papersOf', { count: chosen.size })}
      </Button>
      {chosen.size < total && chosen.size < mostTogether && (
        <Button size="compact-sm" variant="default" loading={all.isPending} onClick={() => all.mutate()}>
          {total <= mostTogether
            ? t('list.chooseAll', { count: numberText(total) })
            : t('list.chooseMost', { most: numberText(mostTogether) })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(new Map())}>
        {t('list.chooseNone')}
      </Button>
      <ErrorNotice failure={all.error} />
    </>
  )
}

/** All that match, in the order of the list, as far as one batch takes them. */
async function allOf(filter: ResidentFilter): Promise<ChosenResidents> {
  const found = new Map<string, string>()
  let after: string | null = null
  do {
    const page: OutputOf<'residents.list'> = await callQuery('residents.list', { ...filter, after, limit: atOnce })
    for (const { id, code } of page.rows) found.set(id, code)
    after = page.next
  } while (after !== null && found.size < mostTogether)
  return found
}
