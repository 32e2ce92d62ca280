import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import * as z from 'zod'
import type { Apart } from '#contract/teams/operations'
import { Line, TidyLineOrNull } from '#contract/values/line'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DialogForm } from '../../../ui/dialog-form'
import { TextField } from '../../../ui/fields'
import { useFormState } from '../../../ui/form-state'
import { SearchField } from '../../../ui/search-field'
import classes from '../teams.module.css'

export type PairApart = Apart

const Pair = z.object({ otherId: z.string().min(1), note: TidyLineOrNull(300) })

/** Writes down with whom somebody is not placed together. */
export function ApartDialog({ residentId, onClose }: { readonly residentId: string; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const keep = useCommand('teams.keepApart')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const hits = useOperation('residents.search', { text: asked, limit: 6 }, { enabled: asked !== '', keepPrevious: true })
  const form = useFormState({
    schema: Pair,
    initial: { otherId: '', note: '' },
    save: ({ otherId, note }) => keep.mutateAsync({ residentId, otherId, note }),
    onSaved: () => {
      notifications.show({ message: t('apart.added') })
      onClose()
    },
  })
  const chosen = form.useValue<string>('otherId')
  const people = (hits.data ?? []).filter(({ id }) => id !== residentId)
  return (
    <DialogForm title={t('apart.add')} submit={t('apart.save')} form={form} onClose={onClose} disabled={!chosen}>
      <SearchField
        className={undefined}
        label={t('apart.search')}
        placeholder={t('place.searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ul className={classes.hits}>
        {(asked === '' ? [] : people).map(({ id, fullName, code }) => (
          <li key={id}>
            <span>
              <b>{fullName}</b>
              <span className={classes.under}>{code}</span>
            </span>
            <Button
              size="compact-xs"
              variant={chosen === id ? 'filled' : 'light'}
              aria-pressed={chosen === id}
              onClick={() => form.set('otherId', id)}
            >
              {t('apart.choose')}
            </Button>
          </li>
        ))}
      </ul>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}

const EndedApart = z.object({ why: Line })

/** They may be together again. */
export function EndApartDialog({ pair, onClose }: { readonly pair: PairApart; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const end = useCommand('teams.endApart')
  const form = useFormState({
    schema: EndedApart,
    initial: { why: '' },
    save: ({ why }) => end.mutateAsync({ id: pair.id, version: pair.version, why }),
    onSaved: () => {
      notifications.show({ message: t('apart.ended') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('apart.endOf', { name: pair.other.fullName })} submit={t('apart.end')} form={form} onClose={onClose} size={480}>
      <TextField label={t('spell.why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
