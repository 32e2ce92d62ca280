import { ThemeIcon } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { papers } from '#contract/papers/operations'
import { residents } from '#contract/residents/operations'
import type { Role } from '#contract/roles'
import { safety } from '#contract/safety'
import { staff } from '#contract/staff'
import { stays } from '#contract/stays/operations'
import { useOperation } from '../api/queries'
import { useMe } from '../api/session'
import { systemAddress } from '../features/facility/addresses'
import { galleryAddress } from '../features/papers/addresses'
import { admitAddress } from '../features/stays/addresses'
import { useTexts } from '../i18n/texts'
import { LinkButton } from '../ui/app-link'
import text from '../ui/text.module.css'
import classes from './first-steps.module.css'

const may = (allowed: readonly Role[], roles: readonly Role[]) => allowed.some((role) => roles.includes(role))

/** What a new register begins with, each for whoever may do it, and whether the register holds it already; null while that is not known. */
function useFirstSteps() {
  const { roles } = useMe()
  const keepsAccounts = may(staff.list.roles, roles)
  const readsPapers = may(papers.list.roles, roles)
  const opensRecords = may(residents.whereabouts.roles, roles)
  const counted = useOperation('residents.whereabouts', {}, { enabled: opensRecords }).data
  // Who opens no records has no step that waits for anybody.
  const ever = opensRecords ? counted?.ever : 0
  const accounts = useOperation('staff.list', {}, { enabled: keepsAccounts }).data
  const latest = useOperation('safety.backups', {}).data?.latestAt
  // Without anybody in the register there is no paper to look for.
  const written = useOperation('papers.list', { limit: 1 }, { enabled: readsPapers && (ever ?? 0) > 0 }).data?.total
  if (ever === undefined || latest === undefined) return null
  const steps = [
    { key: 'print', to: galleryAddress, mine: readsPapers, done: (written ?? 0) > 0 },
    { key: 'accounts', to: systemAddress, search: { tab: 'accounts' }, mine: keepsAccounts, done: (accounts?.length ?? 0) > 1 },
    { key: 'admit', to: admitAddress, mine: may(stays.admit.roles, roles), done: ever > 0 },
    { key: 'backup', to: systemAddress, search: { tab: 'safety' }, mine: may(safety.backup.roles, roles), done: latest !== null },
  ] as const
  return steps.filter(({ mine }) => mine)
}

/** The first desk of a new register: nothing is due yet, and there is something to begin with. @param otherwise what stands there once all of it is done, and below it until then */
export function FirstSteps({ otherwise }: { readonly otherwise: ReactNode }) {
  const t = useTexts('desk')
  const steps = useFirstSteps()
  const next = steps?.find(({ done }) => !done)
  if (!steps || !next) return otherwise
  return (
    <>
      <section className={classes.steps} aria-label={t('first.title')}>
        <h2>{t('first.title')}</h2>
        <ol>
          {steps.map((step, at) => (
            <li key={step.key} data-done={step.done || undefined}>
              <ThemeIcon size={26} radius="xl" variant={step.done ? 'filled' : 'light'} aria-hidden>
                {step.done ? <IconCheck size={15} /> : at + 1}
              </ThemeIcon>
              <div>
                <div className={text.strong}>
                  {t(`first.${step.key}.name`)}
                  {step.done && <span className={classes.done}>{t('first.done')}</span>}
                </div>
                <div className={text.quiet}>{t(`first.${step.key}.text`)}</div>
              </div>
              <LinkButton to={step.to} search={'search' in step ? step.search : undefined} variant={step === next ? 'filled' : 'default'}>
                {t(`first.${step.key}.do`)}
              </LinkButton>
            </li>
          ))}
        </ol>
      </section>
      {otherwise}
    </>
  )
}
