import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import * as z from 'zod'
import type { PhaseRow } from '#contract/phases'
import type { StayDetail } from '#contract/stays/operations'
import type { Phase } from '#contract/stays/words'
import { readable } from '#contract/texts/engine'
import { articleText } from '#contract/values/article'
import { addDays, daysBetween, formatDate, PlainDate } from '#contract/values/calendar'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import text from '../../ui/text.module.css'
import warningList from '../../ui/warnings.module.css'

const Dates = z.object({ openedOn: PlainDate, closedOn: PlainDate.nullable(), reason: z.string().trim().max(300).nullable() })

interface PhaseDialogProps {
  readonly detail: StayDetail
  readonly phase: Phase
  /** The end is what is to be typed: proposed as today. */
  readonly closing: boolean
  readonly onClose: () => void
}

/** Opens, closes or corrects one phase by date; a recorded date is changed with a reason only. */
export function PhaseDialog({ detail, phase, closing, onClose }: PhaseDialogProps) {
  const t = useTexts('phases')
  const { today } = useMe()
  const set = useCommand('phases.set')
  const row = detail.phases.find((one) => one.phase === phase)
  const name = t(`name.${phase}`)
  const form = useFormState({
    schema: Dates,
    initial: { openedOn: row?.openedOn ?? today, closedOn: row?.closedOn ?? (closing ? today : null), reason: null },
    version: row?.version ?? 0,
    save: ({ reason, ...dates }, version) => set.mutateAsync({ stayId: detail.stay.id, phase, version, ...dates, reason: reason || null }),
    latest: async ({ reason }) => {
      const theirs = (await callQuery('stays.get', { id: detail.stay.id })).phases.find((one) => one.phase === phase)
      return { values: { openedOn: theirs?.openedOn ?? null, closedOn: theirs?.closedOn ?? null, reason }, version: theirs?.version ?? 0 }
    },
    onSaved: ({ warnings }) => {
      notifications.show({ message: t('dialog.saved', { phase: name.toLocaleLowerCase('vi') }) })
      for (const { key, article, params } of warnings) {
        const message = t(`warning.${key}`, { ...readable(params), article: articleText(article) })
        notifications.show({ color: 'orange', message, autoClose: 10_000 })
      }
      onClose()
    },
  })
  const openedOn = PlainDate.safeParse(form.useValue('openedOn')).data ?? null
  const closedOn = PlainDate.safeParse(form.useValue('closedOn')).data ?? null
  const rewritten =
    row !== undefined && ((row.openedOn !== null && openedOn !== row.openedOn) || (row.closedOn !== null && closedOn !== row.closedOn))
  const limit = row && limitOf(row, openedOn)
  const outside = limit && closedOn && (limit.kind === 'most' ? closedOn > limit.on : closedOn < limit.on)
  return (
    <DialogForm title={name} submit={t('dialog.save')} size={520} form={form} onClose={onClose}>
      {row?.expectedFrom && row.expectedTo && (
        <p className={text.hint}>
          {t('dialog.law', {
            from: formatDate(row.expectedFrom),
            to: formatDate(row.expectedTo),
            article: articleText(row.article),
          })}
        </p>
      )}
      <FormRow>
        <DateField label={t('dialog.openedOn')} field={form.field('openedOn')} required autoFocus={!closing} />
        <DateField label={t('dialog.closedOn')} field={form.field('closedOn')} autoFocus={closing} />
      </FormRow>
      <p className={text.hint}>
        {[limit && t(limit.kind === 'most' ? 'dialog.atMost' : 'dialog.atLeast', { on: formatDate(limit.on) }), t('dialog.closedOnHint')]
          .filter(Boolean)
          .join(' ')}
      </p>
      <div aria-live="polite">
        {outside && row && (
          <ul className={warningList.list}>
            <li>
              <IconAlertTriangle size={16} aria-hidden />
              <span>{t('dialog.outside', { on: formatDate(limit.on), article: articleText(row.article) })}</span>
            </li>
          </ul>
        )}
      </div>
      {rewritten && <TextField label={t('dialog.reason')} field={form.field('reason')} max={300} required />}
    </DialogForm>
  )
}

/** The day before or after which the law does not expect this phase to end; none for labour and reintegration, and under the old law. */
function limitOf(
  { phase, expectedFrom, expectedTo }: PhaseRow,
  openedOn: PlainDate | null,
): { kind: 'most' | 'least'; on: PlainDate } | null {
  if (!expectedFrom || !expectedTo || !openedOn || phase === 'LABOUR' || phase === 'REINTEGRATION') return null
  const on = addDays(expectedTo, daysBetween(expectedFrom, openedOn))
  return { kind: phase === 'INTAKE' ? 'most' : 'least', on }
}
