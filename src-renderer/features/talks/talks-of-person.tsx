import type { OutputOf } from '#contract'
import { formatHundredths } from '#contract/values/amounts'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'
import { type Column, RegisterTable } from '../../ui/register-table'
import { DateText } from '../../ui/values'
import styles from './talks.module.css'

/** The talks at which a person was. */
export function TalksOfPerson({ residentId }: { readonly residentId: string }) {
  const t = useTexts('talks')
  const talks = useOperation('talks.ofPerson', { residentId })
  const columns: Column<OutputOf<'talks.ofPerson'>[number]>[] = [
    { key: 'day', title: t('heldOn'), width: 112, render: ({ heldOn }) => <DateText value={heldOn} /> },
    {
      key: 'theme',
      title: t('theme'),
      minWidth: 220,
      isHead: true,
      render: ({ theme, kind }) => (
        <>
          <span className={styles.name} title={theme}>
            {theme}
          </span>
          <span className={styles.under}>{t(`kind.${kind}`)}</span>
        </>
      ),
    },
    { key: 'lecturer', title: t('lecturer'), minWidth: 150, rank: 1, render: ({ lecturer }) => lecturer },
    { key: 'hours', title: t('hours'), width: 84, align: 'right', render: ({ hours }) => formatHundredths(hours) },
  ]
  return (
    <Panel title={t('title')} flush>
      <RegisterTable
        look="plain"
        label={t('title')}
        columns={columns}
        rows={talks.data ?? { ...talks, data: undefined }}
        idOf={({ id }) => id}
        rowHeight={44}
        empty={<EmptyState title={t('noneOfPerson')} text={null} />}
      />
    </Panel>
  )
}
