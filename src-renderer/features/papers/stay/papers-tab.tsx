import { Group, Title } from '@mantine/core'
import { paperForms } from '#contract/papers/forms'
import type { Paper } from '#contract/papers/operations'
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
import { PaperStatePill, paperNumber } from '../paper-state'
import { usePapersOfStay } from '../papers-of-stay'
import classes from './papers-tab.module.css'
import { ReleasePackButton } from './release-pack'

interface PapersTabProps {
  readonly stayId: string
  /** Its admission was taken back: no paper is made any more. */
  readonly closed: boolean
}

/** The papers of the stay, the void ones among them, and those that are older than the register. */
export function PapersTab({ stayId, closed }: PapersTabProps) {
  const t = useTexts('papers')
  const papers = usePapersOfStay(stayId)
  const go = useGo()
  const names = useFormNames()
  const columns: Column<Paper>[] = [
    {
      key: 'number',
      title: t('ofPerson.number'),
      width: 140,
      render: (paper) => paperNumber(paper) ?? '—',
    },
    { key: 'form', title: t('ofPerson.form'), width: 350, render: ({ form, issuedOn }) => names.full(form, issuedOn) },
    { key: 'state', title: t('column.state'), width: 150, rank: 2, render: ({ state }) => <PaperStatePill state={state} /> },
    { key: 'issuedOn', title: t('column.issuedOn'), width: 120, rank: 1, render: ({ issuedOn }) => <DateText value={issuedOn} /> },
    {
      key: 'copies',
      title: t('ofPerson.copies'),
      rank: 3,
      render: ({ recipients }) => recipients.map(({ name }) => <div key={name}>{name}</div>),
    },
  ]
  return (
    <div className={layout.column}>
      <div className={classes.headed}>
        <Title order={2} className={classes.heading}>
          {t('ofPerson.title')}
        </Title>
        {!closed && (
          <Group gap="xs">
            <ReleasePackButton stayId={stayId} />
            <LinkButton to={papersOfStayAddress(stayId)} size="compact-md" variant="default">
              {t('ofStay.title')}
            </LinkButton>
          </Group>
        )}
      </div>
      <RegisterTable
        label={t('ofPerson.title')}
        columns={columns}
        rows={papers}
        idOf={({ id }) => id}
        onOpen={({ id, state, form, eventId }) =>
          go(
            state === 'DRAFT'
              ? makePaperAddress(form, { subjectId: stayId, eventId, draftId: paperForms[form].once ? null : id })
              : paperAddress(id),
          )
        }
        skeleton={3}
        empty={<EmptyState title={t('ofPerson.none')} />}
      />
      <OldPapers stayId={stayId} closed={closed} />
    </div>
  )
}
