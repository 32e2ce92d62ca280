import type { ReactNode } from 'react'
import type { OutputOf } from '#contract'
import { isOpen } from '#contract/stays/words'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { Fact, Facts, Panel } from '../../../ui/panel'
import { BirthText } from '../../../ui/values'
import { residentAddress } from '../../residents/addresses'
import classes from '../stay.module.css'

/** Somebody of the register who is admitted again. */
export interface Known {
  readonly answer: OutputOf<'residents.get'>
}

/** Loads somebody of the register; `known` is null until they are here. */
export function useKnown(id: string | null) {
  const query = useOperation('residents.get', { id: id ?? '' }, { enabled: id !== null })
  const known: Known | null = id !== null && query.data?.resident.id === id ? { answer: query.data } : null
  return { known, query }
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
  const open = stays.find(({ state }) => isOpen(state))
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
          <LinkButton to={residentAddress(resident.id)} size="compact-md" variant="default" mt={8}>
            {t('admit.openRecord')}
          </LinkButton>
        </div>
      )}
    </Panel>
  )
}
