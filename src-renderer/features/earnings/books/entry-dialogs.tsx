import { notifications } from '@mantine/notifications'
import type { OutputOf } from '#contract'
import { CostEntry, FormerMoney, IncomeEntry, type LabourCost, type LabourIncome } from '#contract/earnings/operations'
import { CostKind } from '#contract/earnings/words'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { ChoiceField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import type { FormPart } from '../../../ui/form-part'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'

const TypedIncome = IncomeEntry.omit({ id: true, version: true })
const TypedCost = CostEntry.omit({ id: true, version: true })
const TypedFormer = FormerMoney.omit({ id: true })

interface EntryDialogProps<Row> {
  /** null: a new one. */
  readonly row: Row | null
  readonly onClose: () => void
}

/** Money that came in for labour. Of a job it belongs to the job's trade. */
export function IncomeDialog({
  row,
  offered,
  onClose,
}: EntryDialogProps<LabourIncome> & { readonly offered: OutputOf<'earnings.jobs.list'> }) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const save = useCommand('earnings.books.saveIncome')
  const form = useFormState({
    schema: TypedIncome,
    initial: {
      receivedOn: row?.receivedOn ?? today,
      tradeId: row?.tradeId ?? null,
      jobId: row?.jobId ?? null,
      what: row?.what ?? null,
      amount: row?.amount ?? null,
      paperNumber: row?.paperNumber ?? null,
      paperOn: row?.paperOn ?? null,
    },
    version: row?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: row?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('books.recorded') })
      onClose()
    },
  })
  const onJob = (jobId: string | null) => {
    const job = offered.jobs.find(({ id }) => id === jobId)
    if (job) form.set('tradeId', job.tradeId)
  }
  return (
    <DialogForm title={t(row ? 'books.changeIncome' : 'books.recordIncome')} submit={t('save')} size={600} form={form} onClose={onClose}>
      <FormRow>
        <DateField label={t('books.receivedOn')} field={form.field('receivedOn')} required autoFocus />
        <NumberField label={t('amount')} unit={t('dong')} field={form.field('amount')} required />
      </FormRow>
      <FormRow>
        <SelectField
          label={t('books.job')}
          field={form.field('jobId')}
          placeholder={t('books.noJob')}
          choices={offered.jobs.map(({ id, name, partnerName }) => ({ value: id, label: partnerName ? `${name} · ${partnerName}` : name }))}
          onChoose={onJob}
        />
        <SelectField
          label={t('trade')}
          field={form.field('tradeId')}
          choices={offered.trades.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </FormRow>
      <TextField label={t('what')} field={form.field('what')} max={300} required />
      <PaperFields form={form} />
    </DialogForm>
  )
}

/** A cost that may be taken off first. */
export function CostDialog({ row, onClose }: EntryDialogProps<LabourCost>) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const save = useCommand('earnings.books.saveCost')
  const form = useFormState({
    schema: TypedCost,
    initial: {
      spentOn: row?.spentOn ?? today,
      kind: row?.kind ?? null,
      what: row?.what ?? null,
      amount: row?.amount ?? null,
      paperNumber: row?.paperNumber ?? null,
      paperOn: row?.paperOn ?? null,
    },
    version: row?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: row?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('books.recorded') })
      onClose()
    },
  })
  return (
    <DialogForm title={t(row ? 'books.changeCost' : 'books.recordCost')} submit={t('save')} size={600} form={form} onClose={onClose}>
      <FormRow>
        <DateField label={t('books.spentOn')} field={form.field('spentOn')} required autoFocus />
        <NumberField label={t('amount')} unit={t('dong')} field={form.field('amount')} required />
      </FormRow>
      <FormRow>
        <SelectField
          label={t('kind')}
          field={form.field('kind')}
          choices={CostKind.options.map((kind) => ({ value: kind, label: t(`cost.${kind}`) }))}
          required
        />
        <TextField label={t('what')} field={form.field('what')} max={300} required />
      </FormRow>
      <PaperFields form={form} />
    </DialogForm>
  )
}

/** What was left from before the new law, or what of it was spent. */
export function FormerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const save = useCommand('earnings.books.addFormer')
  const form = useFormState({
    schema: TypedFormer,
    initial: { kind: 'LEFT', happenedOn: today, what: null, amount: null, paperNumber: null, paperOn: null },
    save: (values) => save.mutateAsync(values),
    onSaved: () => {
      notifications.show({ message: t('books.recorded') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('books.formerAdd')} submit={t('save')} size={560} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('books.formerText')}</p>
      <ChoiceField
        label={t('books.formerKindLabel')}
        field={form.field('kind')}
        choices={(['LEFT', 'SPENT'] as const).map((kind) => ({ value: kind, label: t(`books.formerKind.${kind}`) }))}
        required
      />
      <FormRow>
        <DateField label={t('on')} field={form.field('happenedOn')} required />
        <NumberField label={t('amount')} unit={t('dong')} field={form.field('amount')} required />
      </FormRow>
      <TextField label={t('what')} field={form.field('what')} max={300} required />
      <PaperFields form={form} />
    </DialogForm>
  )
}

/** Number and day of the voucher behind an entry. */
function PaperFields({ form }: { readonly form: Pick<FormPart<'paperNumber' | 'paperOn'>, 'field'> }) {
  const t = useTexts('earnings')
  return (
    <FormRow>
      <TextField label={t('paperNumber')} field={form.field('paperNumber')} max={300} />
      <DateField label={t('paperOn')} field={form.field('paperOn')} />
    </FormRow>
  )
}
