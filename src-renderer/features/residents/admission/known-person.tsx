import { type ReactNode, useEffect } from 'react'
import type { OutputOf } from '../../../api/operations'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { addresses } from '../../../ui/addresses'
import { LinkButton } from '../../../ui/app-link'
import { ErrorNotice } from '../../../ui/error-notice'
import { Fact, Facts, Panel } from '../../../ui/panel'
import { BirthText } from '../../../ui/values'
import classes from '../stay/stay.module.css'

interface KnownPersonProps {
  readonly id: string
  /** Once the record is here: what the form takes over from it. */
  readonly onLoaded: (answer: OutputOf<'residents.get'>) => void
  readonly action: ReactNode
}

/** Somebody who is in the register already: the identity is there, only the new stay is typed. */
export function KnownPerson({ id, onLoaded, action }: KnownPersonProps) {
  const t = useTexts('stays')
  const residentText = useTexts('residents')
  const answer = useOperation('residents.get', { id })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person
  useEffect(() => {
    if (answer.data) onLoaded(answer.data)
  }, [answer.data?.resident.id])
  if (!answer.data) return <ErrorNotice failure={answer.error} onRetry={() => void answer.refetch()} />
  const { resident, permanentPlace, stays } = answer.data
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
        <div className={classes.plate} style={{ marginTop: 12 }} role="alert">
          <strong>{t('admit.openStay')}</strong>
          <p>{t('admit.openStayText', { code: open.code })}</p>
          <LinkButton to={addresses.resident(id)} size="compact-md" variant="default" mt={8}>
            {t('admit.openRecord')}
          </LinkButton>
        </div>
      )}
    </Panel>
  )
}
