import { Alert } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Resident } from '#contract/residents/operations'
import { type StayDetail, stays } from '#contract/stays/operations'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import { momentText } from '../../ui/values'
import { paperAddress, papersOfStayAddress } from '../papers/addresses'
import { paperNumber, useFormNames, usePapersOfStay } from '../papers/parts'
import classes from './stay.module.css'

const Withdrawal = stays.withdraw.input.pick({ reason: true })

interface WithdrawAdmissionProps {
  readonly detail: StayDetail
  readonly resident: Pick<Resident, 'fullName'>
  readonly onClose: () => void
}

/** Takes back an admission that was written by mistake: for good, and not while papers issued on it hold. */
export function WithdrawAdmissionDialog({ detail: { stay, events }, resident, onClose }: WithdrawAdmissionProps) {
  const t = useTexts('stays')
  const names = useFormNames()
  const withdraw = useCommand('stays.withdraw')
  const papers = usePapersOfStay(stay.id).data ?? []
  const standing = papers.filter(({ state }) => state === 'ISSUED')
  const later = events.filter(({ kind, withdrawnReason }) => kind !== 'ADMITTED' && withdrawnReason === null).length
  const form = useFormState({
    schema: Withdrawal,
    version: stay.version,
    initial: { reason: null },
    save: ({ reason }, version) => withdraw.mutateAsync({ stayId: stay.id, version, reason }),
    onSaved: () => {
      notifications.show({ message: t('withdrawAdmission.done', { code: stay.code }) })
      onClose()
    },
  })
  return (
    <DialogForm
      title={t('withdrawAdmission.title')}
      submit={t('withdrawAdmission.do')}
      size={560}
      grave
      disabled={standing.length > 0}
      form={form}
      onClose={onClose}
    >
      <p>{t('withdrawAdmission.text', { code: stay.code, name: resident.fullName, at: momentText(stay.admittedAt) })}</p>
      {later > 0 && <p>{t('withdrawAdmission.events', { count: later })}</p>}
      {standing.length > 0 ? (
        <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('withdrawAdmission.papers')} role="alert">
          <ul className={classes.standing}>
            {standing.map((paper) => (
              <li key={paper.id}>
                <AppLink to={paperAddress(paper.id)}>
                  {[names.short(paper.form, paper.issuedOn), paperNumber(paper)].filter(Boolean).join(' · ')}
                </AppLink>
              </li>
            ))}
          </ul>
          <AppLink to={papersOfStayAddress(stay.id)}>{t('withdrawAdmission.openPapers')}</AppLink>
        </Alert>
      ) : (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('withdrawAdmission.final')}>
          {t('withdrawAdmission.finalText', { code: stay.code })}
        </Alert>
      )}
      <TextField label={t('withdrawAdmission.reason')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}
