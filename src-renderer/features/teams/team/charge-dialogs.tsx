import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { Officer, TeamMember, TeamRow } from '#contract/teams/operations'
import { PlainDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { SelectField } from '../../../ui/fields'
import { useFormState } from '../../../ui/form-state'

interface OfTeam {
  readonly team: TeamRow
  readonly onClose: () => void
}

const Charge = z.object({ accountId: z.string(), fromOn: PlainDate })

/** Puts an officer in charge of the team. */
export function OfficerDialog({ team, onClose }: OfTeam) {
  const t = useTexts('teams')
  const { today } = useMe()
  const appoint = useCommand('teams.appointOfficer')
  const { data } = useOperation('teams.officersToChoose', {})
  const form = useFormState({
    schema: Charge,
    initial: { accountId: null, fromOn: today },
    save: (values) => appoint.mutateAsync({ teamId: team.id, accountId: values.accountId, fromOn: values.fromOn }),
    onSaved: () => {
      notifications.show({ message: t('officer.appointed') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('officer.appoint')} submit={t('officer.appoint')} form={form} onClose={onClose} size={480}>
      <SelectField
        label={t('officer.one')}
        hint={t('officer.hint')}
        choices={(data ?? []).map(({ accountId, fullName }) => ({ value: accountId, label: fullName }))}
        field={form.field('accountId')}
        required
        autoFocus
      />
      <DateField label={t('column.fromOn')} field={form.field('fromOn')} required width={180} />
    </DialogForm>
  )
}

const EndOfCharge = z.object({ toOn: PlainDate })

/** The last day of an officer in charge. */
export function EndOfficerDialog({ officer, onClose }: { readonly officer: Officer; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const { today } = useMe()
  const end = useCommand('teams.endOfficer')
  const form = useFormState({
    schema: EndOfCharge,
    initial: { toOn: today },
    save: ({ toOn }) => end.mutateAsync({ id: officer.id, toOn }),
    onSaved: () => {
      notifications.show({ message: t('officer.ended') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('officer.endOf', { name: officer.fullName })} submit={t('officer.end')} form={form} onClose={onClose} size={480}>
      <DateField label={t('column.lastOn')} field={form.field('toOn')} required autoFocus width={180} />
    </DialogForm>
  )
}

const Leader = z.object({ stayId: z.string().nullable(), fromOn: PlainDate })

/** The resident who leads the team. */
export function LeaderDialog({ team, members, onClose }: OfTeam & { readonly members: readonly TeamMember[] }) {
  const t = useTexts('teams')
  const { today } = useMe()
  const appoint = useCommand('teams.appointLeader')
  const form = useFormState({
    schema: Leader,
    initial: { stayId: members.find(({ isLeader }) => isLeader)?.stayId ?? null, fromOn: today },
    save: ({ stayId, fromOn }) => appoint.mutateAsync({ teamId: team.id, stayId, fromOn }),
    onSaved: () => {
      notifications.show({ message: t('leader.saved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('leader.appoint')} submit={t('leader.save')} form={form} onClose={onClose} size={480}>
      <SelectField
        label={t('column.leader')}
        hint={t('leader.hint')}
        choices={members.map(({ stayId, fullName, residentCode }) => ({ value: stayId, label: `${fullName} · ${residentCode}` }))}
        field={form.field('stayId')}
        autoFocus
      />
      <DateField label={t('column.fromOn')} field={form.field('fromOn')} required width={180} />
    </DialogForm>
  )
}

const Close = z.object({ closedOn: PlainDate })

/** The last day of the team. */
export function CloseTeamDialog({ team, onClose }: OfTeam) {
  const t = useTexts('teams')
  const { today } = useMe()
  const close = useCommand('teams.close')
  const form = useFormState({
    schema: Close,
    initial: { closedOn: today },
    save: ({ closedOn }) => close.mutateAsync({ id: team.id, version: team.version, closedOn }),
    onSaved: () => {
      notifications.show({ message: t('team.closed') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('team.closeOf', { name: team.name })} submit={t('team.close')} form={form} onClose={onClose} size={480} grave>
      <DateField label={t('column.lastOn')} hint={t('team.closeHint')} field={form.field('closedOn')} required autoFocus width={300} />
    </DialogForm>
  )
}
