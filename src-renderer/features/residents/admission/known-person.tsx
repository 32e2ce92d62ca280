import type { ReactNode } from 'react'
import type { OutputOf } from '../../../api/operations'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { addresses } from '../../../ui/addresses'
import { LinkButton } from '../../../ui/app-link'
import { Fact, Facts, Panel } from '../../../ui/panel'
import { BirthText } from '../../../ui/values'
import classes from '../stay/stay.module.css'

/** Somebody of the register who is admitted again. */
export interface Known {
  readonly answer: OutputOf<'residents.get'>
  /** Which time in rehab this one would be. */
  readonly rehabCount: number
}

/** Loads somebody of the register with the count of their newest stay; `known` is null until both are here. */
export function useKnown(id: string | null) {
  const person = useOperation('residents.get', { id: id ?? '' }, { enabled: id !== null })
  const newestId = id === null ? undefined : person.data?.stays[0]?.id
  const newest = useOperation('stays.get', { id: newestId ?? '' }, { enabled: newestId !== undefined })
  const loaded = id !== null && person.data?.resident.id === id && (newestId === undefined || newest.data?.stay.id === newestId)
  const known: Known | null =
    loaded && person.data ? { answer: person.data, rehabCount: newestId === undefined ? 1 : (newest.data?.stay.rehabCount ?? 0) + 1 } : null
  return { known, query: person.data ? newest : person }
}

interface KnownPersonProps {
  readonly known: Known
  readonly action: ReactNode
}

/** Somebody who is in the register already: the identity is there, only the new stay is typed. */
export function KnownPerson({ known: { answer }, action }: KnownPersonProps) {
  const t = useTexts('stays')
  const residentText = useTexts('residents')
  const { resident, permanentPlace, stays } = answer
  const open = stays.find(({ state }) => state === 'ACTIVE' || state === 'ESCAPED')
  return (
    <Panel title={t('admit.known')} actions={action}>
      <Facts>
        <Fact label={residentText('field.fullName')} note={resident.code}>
          {resident.fullName}
        </Fact>
        <Fact label={residentText('field.birth')} note={residentText(`sex.${resident.sex}`)}>
          <BirthText value={resident.birth} />
        </Fact>
        <Fact label={residentText('field.permanentPlace')}>{permanentPlace ?? '—'}</Fact>
      </Facts>
      {open && (
        <div className={classes.plate} role="alert">
          <strong>{t('admit.openStay')}</strong>
          <p>{t('admit.openStayText', { code: open.code })}</p>
          <LinkButton to={addresses.resident(resident.id)} size="compact-md" variant="default" mt={8}>
            {t('admit.openRecord')}
          </LinkButton>
        </div>
      )}
    </Panel>
  )
}
