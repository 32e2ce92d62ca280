import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { Fitness, type FitnessFinding } from '#contract/fitness'
import { healthKeepers } from '#contract/roles'
import { PlainDate } from '#contract/values/calendar'
import { Line, TidyLine, TidyLineOrNull } from '#contract/values/line'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { ChoiceField, LongTextField, NameField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import { Panel } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import { DateText } from '../../ui/values'
import { FitnessPill } from './fitness-pill'

/** What the health staff finds somebody fit for, the newest first; why, for the health staff alone. */
export function FitnessPanel({ residentId }: { readonly residentId: string }) {
  const t = useTexts('fitness')
  const isHealth = useHasRole(...healthKeepers)
  const found = useOperation('fitness.ofResident', { residentId })
  const [work, setWork] = useState<{ readonly finding: FitnessFinding | null; readonly do: 'write' | 'withdraw' } | null>(null)
  const columns: Column<FitnessFinding>[] = [
    { key: 'fitness', title: t('column.fitness'), width: 190, isHead: true, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    { key: 'fromOn', title: t('column.fromOn'), width: 104, render: ({ fromOn }) => <DateText value={fromOn} /> },
    { key: 'toOn', title: t('column.toOn'), width: 130, render: ({ toOn }) => (toOn ? <DateText value={toOn} /> : t('untilNext')) },
    { key: 'doctor', title: t('column.doctor'), minWidth: 130, rank: 1, render: ({ doctor }) => doctor },
  ]
  if (isHealth)
    columns.push(
      { key: 'reason', title: t('column.reason'), minWidth: 160, rank: 2, render: ({ reason }) => reason ?? '' },
      {
        key: 'work',
        title: t('column.work'),
        width: 180,
        render: (finding) => (
          <Group gap={4} wrap="nowrap">
            <Button size="compact-xs" variant="subtle" onClick={() => setWork({ finding, do: 'write' })}>
              {t('correct')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWork({ finding, do: 'withdraw' })}>
              {t('withdraw')}
            </Button>
          </Group>
        ),
      },
    )
  return (
    <Panel
      flush
      title={t('title')}
      actions={
        isHealth ? (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setWork({ finding: null, do: 'write' })}
          >
            {t('record')}
          </Button>
        ) : null
      }
    >
      <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />
      <RegisterTable
        look="plain"
        label={t('title')}
        columns={columns}
        rows={found.data?.findings ?? []}
        idOf={({ id }) => id}
        empty={<EmptyState title={t('none')} text={t('noneText')} />}
      />
      {work?.do === 'write' && <FindingDialog residentId={residentId} finding={work.finding} onClose={() => setWork(null)} />}
      {work?.do === 'withdraw' && work.finding && <WithdrawDialog finding={work.finding} onClose={() => setWork(null)} />}
    </Panel>
  )
}

const TypedFinding = z
  .object({
    fitness: Fitness,
    fromOn: PlainDate,
    toOn: PlainDate.nullable(),
    doctor: TidyLine(120),
    reason: TidyLineOrNull(500),
    why: Line.nullable(),
  })
  .refine(({ fromOn, toOn }) => toOn === null || toOn >= fromOn, { path: ['toOn'], params: { key: 'untilBeforeFrom' } })

interface FindingDialogProps {
  readonly residentId: string
  /** null: a new one. */
  readonly finding: FitnessFinding | null
  readonly onClose: () => void
}

function FindingDialog({ residentId, finding, onClose }: FindingDialogProps) {
  const t = useTexts('fitness')
  const { today } = useMe()
  const record = useCommand('fitness.record')
  const correct = useCommand('fitness.correct')
  const form = useFormState({
    schema: finding ? TypedFinding.refine(({ why }) => why !== null, { path: ['why'], params: { key: 'missing' } }) : TypedFinding,
    initial: finding
      ? { fitness: finding.fitness, fromOn: finding.fromOn, toOn: finding.toOn, doctor: finding.doctor, reason: finding.reason, why: null }
      : { fitness: null, fromOn: today, toOn: null, doctor: '', reason: '', why: null },
    save: ({ why, ...values }) =>
      finding
        ? correct.mutateAsync({ id: finding.id, version: finding.version, ...values, why: why ?? '' })
        : record.mutateAsync({ residentId, ...values }),
    onSaved: () => {
      notifications.show({ message: t('saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t(finding ? 'correctTitle' : 'record')} submit={t('save')} form={form} onClose={onClose}>
      <ChoiceField
        label={t('column.fitness')}
        choices={Fitness.options.map((value) => ({ value, label: t(`word.${value}`) }))}
        field={form.field('fitness')}
        required
        autoFocus
      />
      <FormRow>
        <DateField label={t('column.fromOn')} field={form.field('fromOn')} required />
        <DateField label={t('column.toOn')} field={form.field('toOn')} />
        <NameField label={t('column.doctor')} field={form.field('doctor')} required />
      </FormRow>
      <LongTextField label={t('column.reason')} hint={t('reasonHint')} field={form.field('reason')} rows={2} />
      {finding && <TextField label={t('why')} hint={t('whyHint')} field={form.field('why')} required max={300} />}
    </DialogForm>
  )
}

const WithdrawnFinding = z.object({ why: Line })

function WithdrawDialog({ finding, onClose }: { readonly finding: FitnessFinding; readonly onClose: () => void }) {
  const t = useTexts('fitness')
  const withdraw = useCommand('fitness.withdraw')
  const form = useFormState({
    schema: WithdrawnFinding,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: finding.id, version: finding.version, why }),
    onSaved: () => {
      notifications.show({ message: t('withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('withdrawTitle')} submit={t('withdraw')} form={form} onClose={onClose} size={480} grave>
      <TextField label={t('why')} hint={t('whyHint')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
