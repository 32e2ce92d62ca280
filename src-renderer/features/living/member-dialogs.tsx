import { Button, Group, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { type LivingGroup, type LivingMember, living } from '#contract/living'
import { callQuery, type Failure } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { ErrorNotice } from '../../ui/error-notice'
import { SelectField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import { SearchField } from '../../ui/search-field'
import text from '../../ui/text.module.css'
import classes from './living.module.css'

type Person = OutputOf<'living.toPlace'>['people'][number]
const When = living.place.input.pick({ fromOn: true, note: true })

/** Typing rests this long before the host is asked, milliseconds. */
const rest = 200

/** Places people in a group, found by name or by pasted codes; whoever lives elsewhere moves. */
export function PlaceDialog({ group, onClose }: { readonly group: LivingGroup; readonly onClose: () => void }) {
  const t = useTexts('living')
  const { today } = useMe()
  const [people, setPeople] = useState<readonly Person[]>([])
  const [typed, setTyped] = useState('')
  const [codes, setCodes] = useState('')
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const [asked] = useDebouncedValue(typed.trim(), rest)
  const hits = useOperation('residents.search', { text: asked, limit: 6 }, { enabled: asked !== '', keepPrevious: true })
  const place = useCommand('living.place')
  const form = useFormState({
    schema: When,
    initial: { fromOn: today, note: '' },
    save: ({ fromOn, note }) => place.mutateAsync({ groupId: group.id, stayIds: people.map(({ stayId }) => stayId), fromOn, note }),
    onSaved: ({ placed, over }) => {
      notifications.show({ message: over > 0 ? t('placedOver', { count: placed, over }) : t('placed', { count: placed }) })
      onClose()
    },
  })
  // Once for each press: every look is written to the log.
  const look = useMutation<OutputOf<'living.toPlace'>, Failure, { codes?: string; stayIds?: string[] }>({
    mutationFn: (wanted) => callQuery('living.toPlace', { on: today, ...wanted }),
    onSuccess: (found) => {
      setPeople((known) => [...known, ...found.people.filter(({ stayId }) => !known.some((one) => one.stayId === stayId))])
      setUnknown(found.unknown)
      setCodes('')
      setTyped('')
    },
  })
  const isChosen = (stayId: string) => people.some((one) => one.stayId === stayId)
  return (
    <DialogForm
      title={t('placeIn', { name: group.name })}
      submit={t('placeCount', { count: people.length })}
      form={form}
      disabled={people.length === 0}
      onClose={onClose}
      size={620}
    >
      <SearchField
        className={undefined}
        label={t('search')}
        placeholder={t('searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ErrorNotice failure={hits.error ?? look.error} />
      {asked !== '' && hits.data?.length === 0 && <p className={text.quiet}>{t('noHit')}</p>}
      {asked !== '' && (
        <ul className={classes.people}>
          {hits.data?.map(({ id, fullName, code, stayId }) => (
            <li key={id}>
              <b>{fullName}</b>
              <small>{code}</small>
              {stayId !== null && !isChosen(stayId) && (
                <Button
                  size="compact-xs"
                  variant="light"
                  leftSection={<IconPlus size={13} aria-hidden />}
                  aria-label={t('addOne', { name: fullName })}
                  onClick={() => look.mutate({ stayIds: [stayId] })}
                >
                  {t('add')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Textarea
        label={t('codes')}
        description={t('codesHint')}
        rows={2}
        value={codes}
        spellCheck={false}
        onChange={(event) => setCodes(event.currentTarget.value)}
      />
      <Group>
        <Button size="xs" variant="default" disabled={codes.trim() === ''} loading={look.isPending} onClick={() => look.mutate({ codes })}>
          {t('addCodes')}
        </Button>
      </Group>
      {unknown.length > 0 && (
        <p role="alert" className={classes.unknown}>
          {t('unknown', { codes: unknown.join(', ') })}
        </p>
      )}
      {people.length === 0 ? (
        <p className={text.quiet}>{t('nobodyChosen')}</p>
      ) : (
        <ul className={classes.people}>
          {people.map(({ stayId, fullName, residentCode, group: from }) => (
            <li key={stayId}>
              <b>{fullName}</b>
              <small>{from ? t('fromGroup', { code: residentCode, group: from.name }) : residentCode}</small>
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t('remove', { name: fullName })}
                onClick={() => setPeople(people.filter((one) => one.stayId !== stayId))}
              >
                <IconX size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormRow>
        <DateField label={t('column.fromOn')} field={form.field('fromOn')} required width={160} />
        <TextField label={t('column.note')} field={form.field('note')} max={300} />
      </FormRow>
    </DialogForm>
  )
}

const Move = When.extend({ groupId: living.place.input.shape.groupId })

interface MoveDialogProps {
  readonly people: readonly LivingMember[]
  readonly groups: readonly LivingGroup[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Moves people of one group to another. */
export function MoveDialog({ people, groups, onClose, onDone }: MoveDialogProps) {
  const t = useTexts('living')
  const { today } = useMe()
  const place = useCommand('living.place')
  const form = useFormState({
    schema: Move,
    initial: { groupId: null, fromOn: today, note: '' },
    save: ({ groupId, fromOn, note }) => place.mutateAsync({ groupId, stayIds: people.map(({ stayId }) => stayId), fromOn, note }),
    onSaved: ({ placed, over }) => {
      notifications.show({ message: over > 0 ? t('placedOver', { count: placed, over }) : t('moved', { count: placed }) })
      onDone()
      onClose()
    },
  })
  const choices = groups.map(({ id, name, zone, members, capacity }) => ({
    value: id,
    label: `${[name, zone].filter(Boolean).join(', ')} (${capacity === null ? members : `${members}/${capacity}`})`,
  }))
  return (
    <DialogForm title={t('moveTo', { count: people.length })} submit={t('move', { count: people.length })} form={form} onClose={onClose}>
      <FormRow>
        <SelectField label={t('toGroup')} choices={choices} field={form.field('groupId')} required autoFocus />
        <DateField label={t('column.fromOn')} field={form.field('fromOn')} required width={160} />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}

interface LivingMemberProps {
  readonly member: LivingMember
  readonly onClose: () => void
}

const Left = z.object({ lastOn: living.leave.input.shape.lastOn })

/** Writes down the last day that somebody lived in a group. */
export function LeaveGroupDialog({ member, onClose }: LivingMemberProps) {
  const t = useTexts('living')
  const { today } = useMe()
  const leave = useCommand('living.leave')
  const form = useFormState({
    schema: Left,
    initial: { lastOn: today },
    save: ({ lastOn }) => leave.mutateAsync({ id: member.id, version: member.version, lastOn }),
    onSaved: () => {
      notifications.show({ message: t('left') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('leaveOf', { name: member.fullName })} submit={t('leave')} form={form} onClose={onClose} size={440}>
      <DateField label={t('column.lastOn')} field={form.field('lastOn')} required autoFocus width={180} />
    </DialogForm>
  )
}

const TakenBack = z.object({ why: living.withdraw.input.shape.why })

/** Takes back a placing that was written by mistake. */
export function WithdrawLivingDialog({ member, onClose }: LivingMemberProps) {
  const t = useTexts('living')
  const withdraw = useCommand('living.withdraw')
  const form = useFormState({
    schema: TakenBack,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: member.id, version: member.version, why }),
    onSaved: () => {
      notifications.show({ message: t('withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('withdrawOf', { name: member.fullName })} submit={t('withdraw')} form={form} onClose={onClose} size={440} grave>
      <TextField label={t('why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
