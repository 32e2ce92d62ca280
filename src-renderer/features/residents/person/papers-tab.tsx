import type { UseQueryResult } from '@tanstack/react-query'
import type { Paper } from '../../../../src-preload/contract/papers'
import type { Failure } from '../../../api/client'
import { useTexts } from '../../../i18n/texts'
import { addresses, useGo } from '../../../ui/addresses'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { numberOf, PaperStatePill } from '../../../ui/paper-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { DateText } from '../../../ui/values'

interface PapersTabProps {
  readonly stayId: string
  readonly papers: UseQueryResult<Paper[], Failure>
  /** Whether a notice can still be made for this stay, by this person. */
  readonly mayIssue: boolean
}

/** The papers of the stay, the void ones among them. */
export function PapersTab({ stayId, papers, mayIssue }: PapersTabProps) {
  const t = useTexts('residents')
  const go = useGo()
  const words = useTexts('papers')
  const columns: Column<Paper>[] = [
    {
      key: 'number',
      title: t('papers.number'),
      width: 140,
      render: (paper) => numberOf(paper) ?? '—',
    },
    { key: 'form', title: t('papers.form'), width: 300, render: ({ form }) => words(`form.${form}`) },
    { key: 'state', title: words('column.state'), width: 150, render: ({ state }) => <PaperStatePill state={state} /> },
    { key: 'issuedOn', title: words('column.issuedOn'), width: 120, render: ({ issuedOn }) => <DateText value={issuedOn} /> },
    { key: 'copies', title: t('papers.copies'), render: ({ recipients }) => recipients.map(({ name }) => <div key={name}>{name}</div>) },
  ]
  return (
    <RegisterTable
      label={t('papers.title')}
      columns={columns}
      rows={papers}
      idOf={({ id }) => id}
      onOpen={({ id, state }) => go(state === 'DRAFT' ? addresses.notice(stayId) : addresses.paper(id))}
      skeleton={3}
      empty={
        <EmptyState
          title={t('papers.none')}
          text={mayIssue ? t('papers.noneText') : undefined}
          action={
            mayIssue ? (
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
