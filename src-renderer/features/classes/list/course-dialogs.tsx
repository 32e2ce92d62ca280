import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { type Course, CourseFields, CourseLevel } from '#contract/courses'
import type { School } from '#contract/schools'
import { PlainDate } from '#contract/values/calendar'
import { TidyLine, TidyLineOrNull } from '#contract/values/line'
import { useCommand, useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { CheckField, NumberField, SelectField, TextField } from '../../../ui/fields'
import { FormRow } from '../../../ui/form-layout'
import { useFormState } from '../../../ui/form-state'

/** A new course, or the change of one. */
export function CourseDialog({ course, onClose }: { readonly course?: Course; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const courseText = useTexts('courses')
  const save = useCommand('courses.save')
  const trades = useOperation('trades.list', {})
  const form = useFormState({
    schema: CourseFields,
    initial: course
      ? {
          name: course.name,
          level: course.level,
          tradeId: course.tradeId,
          theoryHours: course.theoryHours,
          practiceHours: course.practiceHours,
          testHours: course.testHours,
          active: course.active,
          note: course.note,
        }
      : { name: '', level: null, tradeId: null, theoryHours: null, practiceHours: null, testHours: null, active: true, note: '' },
    version: course?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: course?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('course.saved') })
      onClose()
    },
  })
  return (
    <DialogForm
      title={course ? t('class.changeOf', { name: course.name }) : t('course.new')}
      submit={t('class.save')}
      form={form}
      onClose={onClose}
    >
      <TextField label={t('course.name')} placeholder={t('course.nameHint')} field={form.field('name')} required max={120} autoFocus />
      <FormRow>
        <SelectField
          label={t('course.level')}
          choices={CourseLevel.options.map((value) => ({ value, label: courseText(`level.${value}`) }))}
          field={form.field('level')}
          required
        />
        <SelectField
          label={t('course.trade')}
          choices={(trades.data?.trades ?? [])
            .filter(({ active, id }) => active || id === course?.tradeId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          field={form.field('tradeId')}
        />
      </FormRow>
      <FormRow>
        <NumberField label={t('hours.theory')} unit={t('course.hours')} min={0} field={form.field('theoryHours')} required />
        <NumberField label={t('hours.practice')} unit={t('course.hours')} min={0} field={form.field('practiceHours')} required />
        <NumberField label={t('hours.test')} unit={t('course.hours')} min={0} field={form.field('testHours')} required />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
      <CheckField label={t('course.active')} field={form.field('active')} />
    </DialogForm>
  )
}

const TypedSchool = z.object({ name: TidyLine(160), address: TidyLineOrNull(300), phone: TidyLineOrNull(40), active: z.boolean() })

/** A new school, or the change of one. */
export function SchoolDialog({ school, onClose }: { readonly school?: School; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const save = useCommand('schools.save')
  const form = useFormState({
    schema: TypedSchool,
    initial: school
      ? { name: school.name, address: school.address, phone: school.phone, active: school.active }
      : { name: '', address: '', phone: '', active: true },
    version: school?.version ?? 0,
    save: (values, version) => save.mutateAsync({ id: school?.id ?? null, version, ...values }),
    onSaved: () => {
      notifications.show({ message: t('school.saved') })
      onClose()
    },
  })
  return (
    <DialogForm
      title={school ? t('class.changeOf', { name: school.name }) : t('school.new')}
      submit={t('class.save')}
      form={form}
      onClose={onClose}
    >
      <TextField label={t('school.name')} field={form.field('name')} required max={160} autoFocus />
      <FormRow>
        <TextField label={t('school.address')} field={form.field('address')} max={300} />
        <TextField label={t('school.phone')} field={form.field('phone')} max={40} inputMode="tel" />
      </FormRow>
      <CheckField label={t('course.active')} field={form.field('active')} />
    </DialogForm>
  )
}

const TypedContract = z
  .object({
    number: TidyLine(60),
    signedOn: PlainDate,
    value: z.int().min(0).max(1_000_000_000_000).nullable(),
    untilOn: PlainDate.nullable(),
    note: TidyLineOrNull(300),
  })
  .refine(({ signedOn, untilOn }) => untilOn === null || untilOn >= signedOn, { path: ['untilOn'], params: { key: 'untilBeforeFrom' } })

/** A contract with a school. */
export function ContractDialog({ school, onClose }: { readonly school: School; readonly onClose: () => void }) {
  const t = useTexts('classes')
  const { today } = useMe()
  const save = useCommand('schools.saveContract')
  const form = useFormState({
    schema: TypedContract,
    initial: { number: '', signedOn: today, value: null, untilOn: null, note: '' },
    save: (values) => save.mutateAsync({ id: null, schoolId: school.id, ...values }),
    onSaved: () => {
      notifications.show({ message: t('school.contractSaved') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('school.addContractTo', { name: school.name })} submit={t('class.save')} form={form} onClose={onClose}>
      <FormRow>
        <TextField
          label={t('school.number')}
          placeholder={t('school.numberHint')}
          field={form.field('number')}
          required
          max={60}
          autoFocus
        />
        <DateField label={t('school.signedOn')} field={form.field('signedOn')} required />
      </FormRow>
      <FormRow>
        <NumberField label={t('school.value')} unit={t('school.dong')} min={0} field={form.field('value')} />
        <DateField label={t('school.untilOn')} field={form.field('untilOn')} />
      </FormRow>
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}
