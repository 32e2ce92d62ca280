import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconX } from '@tabler/icons-react'
import * as z from 'zod'
import { ClassFields, type ClassRow } from '#contract/classes/operations'
import { type ClassHour, clockOf, readClock } from '#contract/classes/words'
import { addMonths } from '#contract/values/calendar'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { CheckField, LongTextField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow, FormSection } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'
import { classAddress } from '../addresses'
import styles from '../classes.module.css'
import { weekdayKeys } from '../words'

const TypedClock = z.string().superRefine((text, context) => {
  if (readClock(text) === null) context.addIssue({ code: 'custom', params: { key: 'clock' } })
})
/** Clocks are typed, minutes kept. */
const TypedHour = z
  .object({ weekday: z.string(), from: TypedClock, to: TypedClock })
  .refine(({ from, to }) => (readClock(to) ?? 0) > (readClock(from) ?? 0), { path: ['to'], params: { key: 'clockBefore' } })
const TypedClass = ClassFields.extend({ hours: z.array(TypedHour).max(40) })

const typedHour = ({ weekday, fromMinute, toMinute }: ClassHour) => ({
  weekday: String(weekday),
  from: clockOf(fromMinute),
  to: clockOf(toMinute),
})
const typable = (of: ClassRow) => ({
  name: of.name,
  courseId: of.courseId,
  schoolId: of.schoolId,
  contractId: of.contractId,
  teacher: of.teacher,
  assistants: of.assistants,
  officerId: of.officerId,
  place: of.place,
  quota: of.quota,
  adapted: of.adapted,
  openedOn: of.openedOn,
  endsOn: of.endsOn,
  note: of.note,
  hours: of.hours.map(typedHour),
})

/** A new class, or the change of one: what is taught, by whom, when, where. */
export function ClassDialog({ of, onClose }: { readonly of?: ClassRow; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const courseText = useTexts('courses')
  const { today } = useMe()
  const go = useGo()
  const save = useCommand('classes.save')
  const courses = useOperation('courses.list', {})
  const schools = useOperation('schools.list', {})
  const officers = useOperation('classes.officersToChoose', {})
  const form = useFormState({
    schema: TypedClass,
    initial: of
      ? typable(of)
      : {
          name: '',
          courseId: null,
          schoolId: null,
          contractId: null,
          teacher: '',
          assistants: '',
          officerId: null,
          place: '',
          quota: null,
          adapted: false,
          openedOn: today,
          endsOn: addMonths(today, 3),
          note: '',
          hours: [{ weekday: '1', from: '13:30', to: '17:00' }],
        },
    version: of?.version ?? 0,
    save: ({ hours, ...fields }, version) =>
      save.mutateAsync({
        id: of?.id ?? null,
        version,
        ...fields,
        hours: hours.map(({ weekday, from, to }) => ({
          weekday: Number(weekday),
          fromMinute: readClock(from) ?? 0,
          toMinute: readClock(to) ?? 0,
        })),
      }),
    onSaved: ({ id }) => {
      notifications.show({ message: t('class.saved') })
      onClose()
      if (!of) go(classAddress(id))
    },
    ...(of && {
      latest: async () => {
        const { class: now } = await callQuery('classes.get', { id: of.id })
        return { values: typable(now), version: now.version }
      },
    }),
  })
  const schoolId = form.useValue<string | null>('schoolId')
  const hours = form.useValue<readonly { weekday: string; from: string; to: string }[]>('hours')
  const contracts = schools.data?.find(({ id }) => id === schoolId)?.contracts ?? []
  return (
    <DialogForm
      title={of ? t('class.changeOf', { name: of.name }) : t('class.new')}
      submit={t('class.save')}
      form={form}
      onClose={onClose}
      size={760}
    >
      <FormRow>
        <TextField label={t('class.name')} placeholder={t('class.nameHint')} field={form.field('name')} required max={120} autoFocus />
        <SelectField
          label={t('class.course')}
          choices={(courses.data ?? [])
            .filter(({ active, id }) => active || id === of?.courseId)
            .map(({ id, name, level }) => ({ value: id, label: `${name} · ${courseText(`level.${level}`)}` }))}
          field={form.field('courseId')}
          required
        />
      </FormRow>
      <FormRow>
        <SelectField
          label={t('class.school')}
          placeholder={t('class.own')}
          choices={(schools.data ?? [])
            .filter(({ active, id }) => active || id === of?.schoolId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          field={form.field('schoolId')}
          onChoose={() => form.set('contractId', null)}
        />
        <SelectField
          label={t('class.contract')}
          choices={contracts.map(({ id, number }) => ({ value: id, label: number }))}
          field={form.field('contractId')}
          disabled={contracts.length === 0}
        />
      </FormRow>
      <FormRow>
        <TextField label={t('class.teacher')} field={form.field('teacher')} max={120} />
        <TextField label={t('class.assistants')} field={form.field('assistants')} max={200} />
        <SelectField
          label={t('class.officer')}
          choices={(officers.data ?? []).map(({ accountId, fullName }) => ({ value: accountId, label: fullName }))}
          field={form.field('officerId')}
        />
      </FormRow>
      <FormRow>
        <DateField label={t('class.openedOn')} field={form.field('openedOn')} required />
        <DateField label={t('class.endsOn')} field={form.field('endsOn')} required />
        <TextField label={t('class.place')} field={form.field('place')} max={120} />
        <NumberField label={t('class.quota')} unit={t('class.people')} min={1} field={form.field('quota')} />
      </FormRow>
      <FormSection title={t('class.hours')}>
        <div className={styles.times}>
          {hours.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: times have no identity of their own
            <div key={`${at} ${hours.length}`} className={styles.time}>
              <SelectField
                label={t('class.weekday')}
                choices={weekdayKeys.map((key, day) => ({ value: String(day + 1), label: t(`day.${key}`) }))}
                field={form.field(`hours.${at}.weekday`)}
                required
              />
              <TextField label={t('class.from')} field={form.field(`hours.${at}.from`)} required inputMode="numeric" />
              <TextField label={t('class.to')} field={form.field(`hours.${at}.to`)} required inputMode="numeric" />
              <ActionIcon
                mt={28}
                variant="subtle"
                color="gray"
                aria-label={t('class.removeTime', { at: at + 1 })}
                onClick={() => form.set('hours', hours.toSpliced(at, 1))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </div>
          ))}
        </div>
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            const last = hours.at(-1) ?? { weekday: '0', from: '13:30', to: '17:00' }
            form.set('hours', [...hours, { ...last, weekday: String((Number(last.weekday) % 7) + 1) }])
          }}
        >
          {t('class.addTime')}
        </Button>
      </FormSection>
      <CheckField label={t('class.adapted')} field={form.field('adapted')} />
      <LongTextField label={t('column.note')} field={form.field('note')} rows={2} />
    </DialogForm>
  )
}
