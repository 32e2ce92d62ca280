import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUsersPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import type { OutputOf, SentOf } from '#contract'
import { classKeepers } from '#contract/roles'
import { TalkFields, TalkKind } from '#contract/talks'
import type { Called } from '#contract/teams/operations'
import { PlainDate } from '#contract/values/calendar'
import { Line } from '#contract/values/line'
import { callQuery, type Failure } from '../../api/client'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { ErrorNotice } from '../../ui/error-notice'
import { plainField } from '../../ui/field'
import { LongTextField, SelectField, TextField } from '../../ui/fields'
import { FormRow, FormSection } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import styles from './talks.module.css'

/** '1,5' typed; hundredths kept. */
const hundredthsOf = (text: string): number | null => {
  const [, whole, part = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
const TypedTalk = TalkFields.extend({
  hours: z.string().superRefine((text, context) => {
    const hours = hundredthsOf(text)
    if (hours === null || hours < 1 || hours > 2400) context.addIssue({ code: 'custom', params: { key: 'custom' } })
  }),
  stayIds: z.array(z.string()).min(1).max(3000),
})

/** A new talk (`id` null), or one that is looked at and put right. */
export function TalkDialog({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const found = useOperation('talks.get', { id: id ?? '' }, { enabled: id !== null })
  if (id === null) return <TalkForm onClose={onClose} />
  return found.data ? <TalkForm key={found.data.talk.version} known={found.data} onClose={onClose} /> : null
}

function TalkForm({ known, onClose }: { readonly known?: OutputOf<'talks.get'>; readonly onClose: () => void }) {
  const t = useTexts('talks')
  const { today } = useMe()
  const mayKeep = useHasRole(...classKeepers)
  const save = useCommand('talks.save')
  const [people, setPeople] = useState<ReadonlyMap<string, Called>>(() => new Map((known?.people ?? []).map((one) => [one.stayId, one])))
  const [withdrawing, setWithdrawing] = useState(false)
  const form = useFormState({
    schema: TypedTalk,
    initial: known
      ? {
          kind: known.talk.kind,
          theme: known.talk.theme,
          heldOn: known.talk.heldOn,
          hours: String(known.talk.hours / 100).replace('.', ','),
          lecturer: known.talk.lecturer,
          organiser: known.talk.organiser,
          place: known.talk.place,
          note: known.talk.note,
          stayIds: known.people.map(({ stayId }) => stayId),
        }
      : { kind: null, theme: '', heldOn: today, hours: '2', lecturer: '', organiser: '', place: '', note: '', stayIds: [] },
    version: known?.talk.version ?? 0,
    save: ({ hours, ...fields }, version) =>
      save.mutateAsync({ id: known?.talk.id ?? null, version, ...fields, hours: hundredthsOf(hours) ?? 0 }),
    onSaved: () => {
      notifications.show({ message: t('saved') })
      onClose()
    },
  })
  const heldOn = form.useValue<unknown>('heldOn')
  const choose = (next: ReadonlyMap<string, Called>) => {
    setPeople(next)
    form.set('stayIds', [...next.keys()])
  }
  if (withdrawing && known) return <WithdrawTalkDialog talk={known.talk} onClose={onClose} />
  return (
    <DialogForm title={known ? known.talk.theme : t('new')} submit={t('save')} form={form} onClose={onClose} size={760} disabled={!mayKeep}>
      <FormRow>
        <SelectField
          label={t('kindOf')}
          choices={TalkKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          field={form.field('kind')}
          required
          autoFocus
        />
        <DateField label={t('heldOn')} field={form.field('heldOn')} required />
        <TextField label={t('hours')} field={form.field('hours')} required inputMode="numeric" />
      </FormRow>
      <TextField label={t('theme')} field={form.field('theme')} required max={200} />
      <FormRow>
        <TextField label={t('lecturer')} field={form.field('lecturer')} required max={160} />
        <TextField label={t('organiser')} field={form.field('organiser')} max={160} />
        <TextField label={t('place')} field={form.field('place')} max={120} />
      </FormRow>
      <FormSection title={t('who', { count: people.size })}>
        {mayKeep && (
          <ChooseAttendees
            heldOn={heldOn}
            onFound={(found) => choose(new Map([...people, ...found.map((one) => [one.stayId, one] as const)]))}
          />
        )}
        {people.size > 0 && (
          <>
            <p className={styles.names}>{[...people.values()].map(({ fullName }) => fullName).join(', ')}</p>
            {mayKeep && (
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => choose(new Map())}>
                {t('clear')}
              </Button>
            )}
          </>
        )}
      </FormSection>
      <LongTextField label={t('note')} field={form.field('note')} rows={2} />
      {known && mayKeep && (
        <div>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </DialogForm>
  )
}

type AttendeesAsked = Omit<SentOf<'talks.choose'>, 'heldOn'>

/** Ways to say who was there: a team, a class, everybody, pasted codes; what is chosen adds up. */
function ChooseAttendees({ heldOn, onFound }: { readonly heldOn: unknown; readonly onFound: (people: readonly Called[]) => void }) {
  const t = useTexts('talks')
  const [codes, setCodes] = useState('')
  const teams = useOperation('teams.list', {})
  const classes = useOperation('classes.list', { closed: true })
  const day = PlainDate.safeParse(heldOn)
  // Once for each press: every look is written to the log.
  const look = useMutation<OutputOf<'talks.choose'>, Failure, AttendeesAsked>({
    mutationFn: (choice) => callQuery('talks.choose', { ...choice, heldOn: day.data ?? '' }),
    onSuccess: (found) => {
      onFound(found.people)
      setCodes('')
    },
  })
  return (
    <div className={styles.choices}>
      <FormRow>
        <SelectField
          key={`team ${look.submittedAt}`}
          label={t('team')}
          choices={(teams.data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          field={plainField('team', null, (teamId: string | null) => teamId && look.mutate({ teamId }))}
          disabled={!day.success}
        />
        <SelectField
          key={`class ${look.submittedAt}`}
          label={t('class')}
          choices={(classes.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          field={plainField('class', null, (classId: string | null) => classId && look.mutate({ classId }))}
          disabled={!day.success}
        />
        <Button
          mt={24}
          variant="default"
          leftSection={<IconUsersPlus size={16} aria-hidden />}
          disabled={!day.success}
          loading={look.isPending}
          onClick={() => look.mutate({ everybody: true })}
        >
          {t('everybody')}
        </Button>
      </FormRow>
      <div className={styles.chosen}>
        <Textarea
          style={{ flex: 1 }}
          label={t('codes')}
          rows={2}
          value={codes}
          spellCheck={false}
          onChange={(event) => setCodes(event.currentTarget.value)}
        />
        <Button
          mt={24}
          size="xs"
          variant="default"
          disabled={!day.success || codes.trim() === ''}
          loading={look.isPending}
          onClick={() => look.mutate({ codes })}
        >
          {t('addCodes')}
        </Button>
      </div>
      <ErrorNotice failure={look.error} />
      {look.data && look.data.unknown.length > 0 && (
        <p role="alert" className={styles.warn}>
          {t('unknown', { codes: look.data.unknown.join(', ') })}
        </p>
      )}
      {look.data && look.data.notHere.length > 0 && (
        <p role="alert" className={styles.warn}>
          {t('notHere', { names: look.data.notHere.join(', ') })}
        </p>
      )}
    </div>
  )
}

const WithdrawnTalk = z.object({ why: Line })

function WithdrawTalkDialog({
  talk,
  onClose,
}: {
  readonly talk: { readonly id: string; readonly version: number }
  readonly onClose: () => void
}) {
  const t = useTexts('talks')
  const withdraw = useCommand('talks.withdraw')
  const form = useFormState({
    schema: WithdrawnTalk,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: talk.id, version: talk.version, why }),
    onSaved: () => {
      notifications.show({ message: t('withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('withdraw')} submit={t('withdraw')} form={form} onClose={onClose} size={480} grave>
      <TextField label={t('why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
