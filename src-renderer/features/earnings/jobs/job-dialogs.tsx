import { notifications } from '@mantine/notifications'
import type { OutputOf } from '#contract'
import { JobEntry, JobPrice, type LabourJob, type Partner, PartnerEntry } from '#contract/earnings/operations'
import { formatAmount } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { useCommand } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { CheckField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import text from '../../../ui/text.module.css'
import classes from '../earnings.module.css'

const TypedJob = JobEntry.omit({ id: true, version: true })
const TypedPartner = PartnerEntry.omit({ id: true, version: true })

interface JobDialogProps {
  /** null: a new one. */
  readonly job: LabourJob | null
  readonly offered: OutputOf<'earnings.jobs.list'>
  readonly onClose: () => void
}

/** Work at a price, with the contract it is done under. */
export function JobDialog({ job, offered, onClose }: JobDialogProps) {
  const t = useTexts('earnings')
  const save = useCommand('earnings.jobs.save')
  const form = useFormState({
    schema: TypedJob,
    initial: {
      name: job?.name ?? null,
      unit: job?.unit ?? null,
      tradeId: job?.tradeId ?? null,
      partnerId: job?.partnerId ?? null,
      contractNumber: job?.contractNumber ?? null,
      contractOn: job?.contractOn ?? null,
      endedOn: job?.endedOn ?? null,
    },
    version: job?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: job?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('jobs.saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t(job ? 'jobs.change' : 'jobs.add')} submit={t('save')} form={form} onClose={onClose}>
      <FormRow>
        <TextField label={t('jobs.name')} field={form.field('name')} max={300} required autoFocus />
        <TextField label={t('jobs.unit')} field={form.field('unit')} max={20} required width={140} />
      </FormRow>
      <FormRow>
        <SelectField
          label={t('trade')}
          field={form.field('tradeId')}
          choices={offered.trades.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <SelectField
          label={t('jobs.partner')}
          placeholder={t('jobs.noPartner')}
          field={form.field('partnerId')}
          choices={offered.partners
            .filter(({ id, active }) => active || id === job?.partnerId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FormRow>
      <FormRow>
        <TextField label={t('jobs.contractNumber')} field={form.field('contractNumber')} max={300} />
        <DateField label={t('jobs.contractOn')} field={form.field('contractOn')} />
        <DateField label={t('jobs.endedOn')} field={form.field('endedOn')} />
      </FormRow>
      {job && job.prices.length > 0 && <Prices job={job} />}
    </DialogForm>
  )
}

/** The prices a job has had, the newest on top. */
function Prices({ job: { prices, unit } }: { readonly job: LabourJob }) {
  const t = useTexts('earnings')
  return (
    <table className={classes.sums}>
      <caption>{t('jobs.prices')}</caption>
      <tbody>
        {prices.toReversed().map(({ validFrom, price }) => (
          <tr key={validFrom}>
            <th scope="row">{t('jobs.priceSince', { on: formatDate(validFrom) })}</th>
            <td>
              {formatAmount(price)} {t('jobs.perUnit', { unit })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A new price from a day on. */
export function PriceDialog({ job, onClose }: { readonly job: LabourJob; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const add = useCommand('earnings.jobs.addPrice')
  const form = useFormState({
    schema: JobPrice,
    initial: { validFrom: job.prices.length === 0 ? (job.contractOn ?? today) : today, price: null },
    save: (values) => add.mutateAsync({ jobId: job.id, ...values }),
    onSaved: () => {
      notifications.show({ message: t('jobs.priceAdded') })
      onClose()
    },
  })
  return (
    <DialogForm title={`${t('jobs.addPrice')}: ${job.name}`} submit={t('jobs.addPrice')} size={520} form={form} onClose={onClose}>
      <p className={text.quiet}>{t('jobs.priceText')}</p>
      <FormRow>
        <DateField label={t('jobs.priceFrom')} field={form.field('validFrom')} required />
        <NumberField label={t('jobs.price')} unit={t('jobs.perUnit', { unit: job.unit })} field={form.field('price')} required autoFocus />
      </FormRow>
      {job.prices.length > 0 && <Prices job={job} />}
    </DialogForm>
  )
}

/** Who gives work or buys what was made. */
export function PartnerDialog({ partner, onClose }: { readonly partner: Partner | null; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const save = useCommand('earnings.jobs.savePartner')
  const form = useFormState({
    schema: TypedPartner,
    initial: {
      name: partner?.name ?? null,
      address: partner?.address ?? null,
      phone: partner?.phone ?? null,
      active: partner?.active ?? true,
    },
    version: partner?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: partner?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('jobs.saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t(partner ? 'jobs.changePartner' : 'jobs.addPartner')} submit={t('save')} size={520} form={form} onClose={onClose}>
      <TextField label={t('jobs.partnerName')} field={form.field('name')} max={300} required autoFocus />
      <FormRow>
        <TextField label={t('jobs.address')} field={form.field('address')} max={300} />
        <TextField label={t('jobs.phone')} field={form.field('phone')} max={300} inputMode="tel" width={170} />
      </FormRow>
      {partner && <CheckField label={t('jobs.active')} field={form.field('active')} />}
    </DialogForm>
  )
}
