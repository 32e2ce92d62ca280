import { compulsoryKinds, StayKind, voluntaryKinds } from '#contract/stays/words'
import { useTexts } from '../../../i18n/texts'
import type { Field } from '../../../ui/field'
import { inputProps, useDescribed } from '../../../ui/fields'
import { Select } from '../../../ui/select'

const groups = [
  ['compulsory', compulsoryKinds],
  ['voluntary', voluntaryKinds],
  ['undecided', ['TEMPORARY_CUSTODY', 'AWAITING_STATUS_TEST']],
] as const satisfies readonly (readonly [string, readonly StayKind[]])[]

interface KindFieldProps {
  readonly field: Field
  /** Which kinds may be chosen; all where it is not said. */
  readonly kinds?: readonly StayKind[]
  readonly autoFocus?: boolean
}

/** The kind of a stay, those of one sort together. */
export function KindField({ field, kinds = StayKind.options, autoFocus }: KindFieldProps) {
  const t = useTexts('stays')
  const ui = useTexts('ui')
  const label = t('field.kind')
  useDescribed(field, label, (value) => (StayKind.safeParse(value).success ? t(`kindFull.${value as StayKind}`) : ''))
  const data = groups.map(([group, members]) => ({
    group: t(`kindGroup.${group}`),
    items: members.filter((kind) => kinds.includes(kind)).map((value) => ({ value, label: t(`kindFull.${value}`) })),
  }))
  return (
    <Select
      key={field.revision}
      {...inputProps({ field, label, required: true, autoFocus })}
      placeholder={ui('field.choose')}
      data={data.filter(({ items }) => items.length > 0)}
      defaultValue={typeof field.value === 'string' ? field.value : null}
      openOnFocus={false}
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={340}
      onChange={(value) => field.set(value)}
    />
  )
}
