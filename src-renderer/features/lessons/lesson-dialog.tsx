import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import * as z from 'zod'
import { type ClassHour, clockOf, readClock } from '#contract/classes/words'
import { LessonKind } from '#contract/lessons/cells'
import type { Lesson } from '#contract/lessons/operations'
import { PlainDate, weekdayOf } from '#contract/values/calendar'
import { Line, TidyLineOrNull } from '#contract/values/line'
import { useCommand } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { CheckField, LongTextField, SelectField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'

const LessonClock = z.string().superRefine((text, context) => {
  if (readClock(text) === null) context.addIssue({ code: 'custom', params: { key: 'clock' } })
})
/** '3,5' hours typed; hundredths kept. */
const readHours = (text: string): number | null => {
  const [, whole, part = ''] = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
const hoursTyped = (hours: number): string => String(hours / 100).replace('.', ',')

const TypedLesson = z
  .object({
    heldOn: PlainDate,
    from: LessonClock,
    to: LessonClock,
    kind: LessonKind,
    hours: z.string().superRefine((text, context) => {
      const hours = readHours(text)
      if (hours === null || hours < 1 || hours > 2400) context.addIssue({ code: 'custom', params: { key: 'custom' } })
    }),
    content: TidyLineOrNull(500),
    teacher: TidyLineOrNull(120),
    note: TidyLineOrNull(300),
    allPresent: z.boolean(),
  })
  .refine(({ from, to }) => (readClock(to) ?? 0) > (readClock(from) ?? 0), { path: ['to'], params: { key: 'clockBefore' } })

interface LessonDialogProps {
  readonly classId: string
  /** The times of the week: the one of the day is proposed. */
  readonly hours: readonly ClassHour[]
  readonly teacher: string | null
  readonly lesson?: Lesson
  readonly onClose: () => void
}

/** A lesson of the session book: when, how long, what was taught, by whom. */
export function LessonDialog({ classId, hours, teacher, lesson, onClose }: LessonDialogProps) {
  const t = useTexts('lessons')
  const { today } = useMe()
  const save = useCommand('lessons.save')
  const [withdrawing, setWithdrawing] = useState(false)
  const usual = hours.find(({ weekday }) => weekday === weekdayOf(today)) ?? hours[0] ?? { fromMinute: 13 * 60 + 30, toMinute: 17 * 60 }
  const form = useFormState({
    schema: TypedLesson,
    initial: lesson
      ? {
          heldOn: lesson.heldOn,
          from: clockOf(lesson.fromMinute),
          to: clockOf(lesson.toMinute),
          kind: lesson.kind,
          hours: hoursTyped(lesson.hours),
          content: lesson.content,
          teacher: lesson.teacher,
          note: lesson.note,
          allPresent: lesson.blank > 0,
        }
      : {
          heldOn: today,
          from: clockOf(usual.fromMinute),
          to: clockOf(usual.toMinute),
          kind: 'PRACTICE' as const,
          hours: hoursTyped(Math.round(((usual.toMinute - usual.fromMinute) * 100) / 60)),
          content: '',
          teacher,
          note: '',
          allPresent: true,
        },
    version: lesson?.version ?? 0,
    save: ({ from, to, hours: typedHours, ...fields }, version) =>
      save.mutateAsync({
        id: lesson?.id ?? null,
        version,
        classId,
        ...fields,
        fromMinute: readClock(from) ?? 0,
        toMinute: readClock(to) ?? 0,
        hours: readHours(typedHours) ?? 0,
      }),
    onSaved: () => {
      notifications.show({ message: t('lesson.saved') })
      onClose()
    },
  })
  if (withdrawing && lesson) return <WithdrawLessonDialog lesson={lesson} onClose={onClose} />
  return (
    <DialogForm title={lesson ? t('lesson.change') : t('lesson.new')} submit={t('save')} form={form} onClose={onClose} size={640}>
      <FormRow>
        <DateField label={t('column.day')} field={form.field('heldOn')} required />
        <TextField label={t('lesson.from')} field={form.field('from')} required inputMode="numeric" />
        <TextField label={t('lesson.to')} field={form.field('to')} required inputMode="numeric" />
      </FormRow>
      <FormRow>
        <SelectField
          label={t('column.kind')}
          choices={LessonKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          field={form.field('kind')}
          required
        />
        <TextField label={t('lesson.hours')} hint={t('lesson.hoursHint')} field={form.field('hours')} required inputMode="numeric" />
        <TextField label={t('column.teacher')} field={form.field('teacher')} max={120} />
      </FormRow>
      <LongTextField label={t('column.content')} field={form.field('content')} rows={3} autoFocus />
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
      <CheckField label={t('lesson.allPresent')} field={form.field('allPresent')} />
      {lesson && (
        <div>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
            {t('lesson.withdraw')}
          </Button>
        </div>
      )}
    </DialogForm>
  )
}

const WithdrawnLesson = z.object({ why: Line })

function WithdrawLessonDialog({ lesson, onClose }: { readonly lesson: Lesson; readonly onClose: () => void }) {
  const t = useTexts('lessons')
  const withdraw = useCommand('lessons.withdraw')
  const form = useFormState({
    schema: WithdrawnLesson,
    initial: { why: '' },
    save: ({ why }) => withdraw.mutateAsync({ id: lesson.id, version: lesson.version, why }),
    onSaved: () => {
      notifications.show({ message: t('lesson.withdrawn') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('lesson.withdraw')} submit={t('lesson.withdraw')} form={form} onClose={onClose} size={480} grave>
      <TextField label={t('lesson.why')} field={form.field('why')} required autoFocus max={300} />
    </DialogForm>
  )
}
