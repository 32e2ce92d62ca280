import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { TeamFields, type TeamRow } from '#contract/teams/operations'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { LongTextField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { teamAddress } from '../addresses'

/** Hours are typed, minutes kept. */
const TypedTeam = z.object({
  name: TeamFields.shape.name,
  tradeId: TeamFields.shape.tradeId,
  workPlaceId: TeamFields.shape.workPlaceId,
  capacity: TeamFields.shape.capacity,
  plannedHours: z.int().min(1).max(168).nullable(),
  openedOn: TeamFields.shape.openedOn,
  note: TeamFields.shape.note,
})

const typable = ({ name, tradeId, workPlaceId, capacity, plannedMinutes, openedOn, note }: TeamRow) => ({
  name,
  tradeId,
  workPlaceId,
  capacity,
  plannedHours: plannedMinutes === null ? null : Math.round(plannedMinutes / 60),
  openedOn,
  note,
})

/** A new team, or the change of one. */
export function TeamDialog({ team, onClose }: { readonly team?: TeamRow; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const { today } = useMe()
  const go = useGo()
  const save = useCommand('teams.save')
  const { data } = useOperation('trades.list', {})
  const title = team ? t('team.changeOf', { name: team.name }) : t('team.new')
  const form = useFormState({
    schema: TypedTeam,
    initial: team
      ? typable(team)
      : { name: '', tradeId: null, workPlaceId: null, capacity: null, plannedHours: null, openedOn: today, note: '' },
    version: team?.version ?? 0,
    save: ({ plannedHours, ...values }, version) =>
      save.mutateAsync({ id: team?.id ?? null, version, ...values, plannedMinutes: plannedHours === null ? null : plannedHours * 60 }),
    onSaved: ({ id }) => {
      notifications.show({ message: t('team.saved') })
      onClose()
      if (!team) go(teamAddress(id))
    },
    ...(team && {
      latest: async () => {
        const { team: now } = await callQuery('teams.get', { id: team.id })
        return { values: typable(now), version: now.version }
      },
    }),
  })
  const usable = <T extends { readonly id: string; readonly name: string; readonly active: boolean }>(
    all: readonly T[],
    kept?: string | null,
  ) => all.filter(({ active, id }) => active || id === kept).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <DialogForm title={title} submit={t('team.save')} form={form} onClose={onClose}>
      <TextField label={t('team.name')} placeholder={t('team.nameHint')} field={form.field('name')} required max={80} autoFocus />
      <FormRow>
        <SelectField label={t('team.trade')} choices={usable(data?.trades ?? [], team?.tradeId)} field={form.field('tradeId')} required />
        <SelectField
          label={t('team.place')}
          choices={usable(data?.workPlaces ?? [], team?.workPlaceId)}
          field={form.field('workPlaceId')}
        />
      </FormRow>
      <FormRow>
        <NumberField label={t('team.capacity')} unit={t('team.people')} min={1} field={form.field('capacity')} />
        <NumberField label={t('team.planned')} unit={t('team.hours')} min={1} field={form.field('plannedHours')} />
        <DateField label={t('team.openedOn')} field={form.field('openedOn')} required />
      </FormRow>
      <LongTextField label={t('column.note')} field={form.field('note')} rows={2} />
    </DialogForm>
  )
}
