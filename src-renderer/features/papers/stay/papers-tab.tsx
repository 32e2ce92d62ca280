import { Title } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { paperForms } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
import type { Failure } from '../../../api/client'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { LinkButton } from '../../../ui/app-link'
import layout from '../../../ui/columns.module.css'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { DateText } from '../../../ui/values'
import { makePaperAddress, paperAddress, papersOfStayAddress } from '../addresses'
import { useFormNames } from '../form-names'
import { OldPapers } from '../old/old-papers'
import { numberOf, PaperStatePill } from '../paper-state'
import classes from './papers-tab.module.css'

interface PapersTabProps {
  readonly stayId: string
  readonly papers: UseQueryResult<Paper[], Failure>
}

/** The papers of the stay, the void ones among them, and those that are older than the register. */
export function PapersTab({ stayId, papers }: PapersTabProps) {
  const t = useTexts('residents')
  const go = useGo()
  const words = useTexts('papers')
  const names = useFormNames()
  const columns: Column<Paper>[] = [
    {
      key: 'number',
      title: t('papers.number'),
      width: 140,
      render: (paper) => numberOf(paper) ?? '—',
    },
    { key: 'form', title: t('papers.form'), width: 350, render: ({ form, issuedOn }) => names.full(form, issuedOn) },
    { key: 'state', title: words('column.state'), width: 150, render: ({ state }) => <PaperStatePill state={state} /> },
    { key: 'issuedOn', title: words('column.issuedOn'), width: 120, render: ({ issuedOn }) => <DateText value={issuedOn} /> },
    { key: 'copies', title: t('papers.copies'), render: ({ recipients }) => recipients.map(({ name }) => <div key={name}>{name}</div>) },
  ]
  return (
    <div className={layout.column}>
      <div className={classes.headed}>
        <Title order={2} className={classes.heading}>
          {t('papers.title')}
        </Title>
        <LinkButton to={papersOfStayAddress(stayId)} size="compact-md" variant="default">
          {words('ofStay.title')}
        </LinkButton>
      </div>
      <RegisterTable
        label={t('papers.title')}
        columns={columns}
        rows={papers}
        idOf={({ id }) => id}
        onOpen={({ id, state, form, eventId }) =>
          go(state === 'DRAFT' ? makePaperAddress(form, { stayId, eventId, draftId: paperForms[form].once ? null : id }) : paperAddress(id))
        }
        skeleton={3}
        empty={<EmptyState title={t('papers.none')} />}
      />
      <OldPapers stayId={stayId} />
    </div>
  )
}
