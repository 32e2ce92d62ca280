import type { UseQueryResult } from '@tanstack/react-query'
import type { Paper } from '../../../../src-preload/contract/papers'
import { recordKeepers } from '../../../../src-preload/contract/roles'
import type { Failure } from '../../../api/client'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { addresses, useGo } from '../../../ui/addresses'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import { DateText } from '../../../ui/values'

interface PapersTabProps {
  readonly stayId: string
  readonly papers: UseQueryResult<Paper[], Failure>
}

/** The papers of the stay, the void ones among them. */
export function PapersTab({ stayId, papers }: PapersTabProps) {
  const t = useTexts('residents')
  const go = useGo()
  const keeper = useHasRole(...recordKeepers)
  const columns: Column<Paper>[] = [
    {
      key: 'number',
      title: t('papers.number'),
      width: 140,
      render: ({ number, symbol }) => (number === null ? '—' : `${number}/${symbol}`),
    },
    { key: 'form', title: t('papers.form'), render: ({ form }) => t(`papers.${form}`) },
    {
      key: 'state',
      title: t('papers.state'),
      width: 150,
      render: ({ state }) => (
        <StatusPill tone={state === 'ISSUED' ? 'done' : state === 'VOID' ? 'past' : 'soon'}>{t(`papers.${state}`)}</StatusPill>
      ),
    },
    { key: 'issuedOn', title: t('papers.issuedOn'), width: 140, render: ({ issuedOn }) => <DateText value={issuedOn} /> },
    { key: 'copies', title: t('papers.copies'), render: ({ recipients }) => recipients.map(({ name }) => name).join('; ') },
  ]
  return (
    <RegisterTable
      label={t('papers.title')}
      columns={columns}
      rows={papers}
      idOf={({ id }) => id}
      onOpen={() => go(addresses.notice(stayId))}
      skeleton={3}
      empty={
        <EmptyState
          title={t('papers.none')}
          text={t('papers.noneText')}
          action={
            keeper && stayId !== '' ? (
              <LinkButton to={addresses.notice(stayId)} variant="default">
                {t('papers.make')}
              </LinkButton>
            ) : null
          }
        />
      }
    />
  )
}
