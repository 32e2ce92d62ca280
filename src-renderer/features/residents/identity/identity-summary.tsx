import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import { maskId } from '#contract/residents/identity'
import { formatBirth } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import classes from './identity-summary.module.css'

/** Sex, birth, ID number and home on one line. */
export function IdentitySummary({ person }: { readonly person: OutputOf<'residents.get'> }) {
  const t = useTexts('residents')
  const { resident, permanentPlace, currentPlace, withheld } = person
  return (
    <div className={classes.line}>
      {t(`sex.${resident.sex}`)} · {t('person.born', { birth: formatBirth(resident.birth) })}
      {resident.idNumber && (
        <>
          {' · '}
          {t('person.idNumber')} {withheld.includes('idNumber') ? resident.idNumber : <IdNumber number={resident.idNumber} />}
        </>
      )}
      {(permanentPlace ?? currentPlace) && ` · ${permanentPlace ?? currentPlace}`}
    </div>
  )
}

/** Masked until somebody asks to see it. */
function IdNumber({ number }: { readonly number: string }) {
  const t = useTexts('residents')
  const [shown, setShown] = useState(false)
  const label = shown ? t('person.hide') : t('person.reveal')
  return (
    <span className={classes.idNumber}>
      {shown ? number : maskId(number)}
      <Tooltip label={label}>
        <ActionIcon size="xs" variant="subtle" color="gray" aria-label={label} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
