import { Modal, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import type { BookLine } from '#contract/papers/book'
import { papers } from '#contract/papers/operations'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { NumberField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { momentText } from '../../../ui/values'
import { LinesField } from '../lines-field'
import { paperNumber } from '../paper-state'
import classes from '../papers.module.css'

interface ReservedDialogProps {
  readonly line: BookLine
  readonly onClose: () => void
}

/** A number without a paper of the register: what became of it, or what is to become of it. */
export function ReservedDialog({ line, onClose }: ReservedDialogProps) {
  const ui = useTexts('ui')
  const [way, setWay] = useState<'fill' | 'drop'>('fill')
  const switching = <WaySwitch way={way} onChange={setWay} line={line} />
  if (line.use !== 'RESERVED')
    return (
      <Modal opened onClose={onClose} title={paperNumber(line)} size={560} centered closeButtonProps={{ 'aria-label': ui('action.close') }}>
        <LineFacts line={line} />
      </Modal>
    )
  return way === 'fill' ? (
    <FillDialog line={line} switching={switching} onClose={onClose} />
  ) : (
    <DropDialog line={line} switching={switching} onClose={onClose} />
  )
}

function LineFacts({ line }: { readonly line: BookLine }) {
  const t = useTexts('papers')
  const { reserved, about, signer, recipients, note } = line
  return (
    <dl className={classes.facts}>
      {about && (
        <>
          <dt>{t('book.about')}</dt>
          <dd>{about}</dd>
        </>
      )}
      {signer && (
        <>
          <dt>{t('book.signer')}</dt>
          <dd>{signer}</dd>
        </>
      )}
      {recipients.length > 0 && (
        <>
          <dt>{t('book.recipients')}</dt>
          <dd>{recipients.join('; ')}</dd>
        </>
      )}
      {reserved && (
        <>
          <dt>{t('reserve.for')}</dt>
          <dd>{reserved.for}</dd>
          <dt>{t('reserve.reason')}</dt>
          <dd>
            {reserved.reason}
            <small>
              {reserved.by}, {momentText(reserved.at)}
            </small>
          </dd>
        </>
      )}
      {note && (
        <>
          <dt>{t('reserve.note')}</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  )
}

interface WaySwitchProps {
  readonly way: 'fill' | 'drop'
  readonly onChange: (way: 'fill' | 'drop') => void
  readonly line: BookLine
}

function WaySwitch({ way, onChange, line }: WaySwitchProps) {
  const t = useTexts('papers')
  return (
    <>
      <LineFacts line={line} />
      <SegmentedControl
        aria-label={t('reserve.way')}
        data={[
          { value: 'fill', label: t('reserve.fill') },
          { value: 'drop', label: t('reserve.drop') },
        ]}
        value={way}
        onChange={(next) => onChange(next === 'drop' ? 'drop' : 'fill')}
      />
    </>
  )
}

interface WayProps extends ReservedDialogProps {
  readonly switching: ReactNode
}

const Filled = papers.book.fillReserved.input.omit({ series: true, year: true, number: true, version: true })
const Dropped = papers.book.dropReserved.input.pick({ reason: true })

/** The number went to a paper that was written outside the program. */
function FillDialog({ line, switching, onClose }: WayProps) {
  const t = useTexts('papers')
  const fill = useCommand('papers.book.fillReserved')
  const { series, year, number, version } = line
  const form = useFormState({
    schema: Filled,
    initial: { day: null, about: '', signer: '', recipients: [], copies: 1, note: '' },
    save: (values) => fill.mutateAsync({ series, year, number, version, ...values }),
    onSaved: ({ warnings }) => {
      notifications.show({ message: t('reserve.filled', { number: paperNumber(line) ?? '' }) })
      if (warnings.includes('outOfOrder')) notifications.show({ color: 'orange', message: t('reserve.outOfOrder') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('reserve.title', { number: paperNumber(line) ?? '' })} submit={t('reserve.fill')} form={form} onClose={onClose}>
      {switching}
      <TextField label={t('book.about')} field={form.field('about')} max={300} required autoFocus />
      <FormRow>
        <DateField label={t('column.issuedOn')} field={form.field('day')} required width={160} />
        <TextField label={t('book.signer')} field={form.field('signer')} max={300} required />
        <NumberField label={t('book.copies')} field={form.field('copies')} min={1} max={200} required width={100} />
      </FormRow>
      <LinesField label={t('book.recipients')} field={form.field('recipients')} required />
      <TextField label={t('reserve.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}

/** Nobody needs the number: it stays in the book and says why. */
function DropDialog({ line, switching, onClose }: WayProps) {
  const t = useTexts('papers')
  const drop = useCommand('papers.book.dropReserved')
  const { series, year, number, version } = line
  const form = useFormState({
    schema: Dropped,
    initial: { reason: '' },
    save: ({ reason }) => drop.mutateAsync({ series, year, number, version, reason }),
    onSaved: () => {
      notifications.show({ message: t('reserve.dropped', { number: paperNumber(line) ?? '' }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('reserve.title', { number: paperNumber(line) ?? '' })} submit={t('reserve.drop')} form={form} onClose={onClose}>
      {switching}
      <p>{t('reserve.dropText')}</p>
      <TextField label={t('reserve.dropReason')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}
