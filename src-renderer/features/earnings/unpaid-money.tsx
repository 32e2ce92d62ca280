import { IconAlertTriangle } from '@tabler/icons-react'
import { earnings } from '#contract/earnings/operations'
import { formatAmount } from '#contract/values/amounts'
import { useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { AppLink } from '../../ui/app-link'
import warnings from '../../ui/warnings.module.css'
import { residentAddress } from '../residents/addresses'

interface UnpaidMoneyProps {
  readonly stayId: string
  readonly residentId: string
}

/** What somebody who leaves has earned and not been handed (Decree 163/2026 Art. 118(2)(c)), with the way to their ledger; it stops nothing. */
export function UnpaidMoney({ stayId, residentId }: UnpaidMoneyProps) {
  const t = useTexts('earnings')
  const mayRead = useHasRole(...earnings.ledgers.ofStay.roles)
  const ledger = useOperation('earnings.ledgers.ofStay', { stayId }, { enabled: mayRead })
  const { balance = 0, unsettledMinutes = 0 } = ledger.data ?? {}
  if (balance <= 0 && unsettledMinutes === 0) return null
  return (
    <ul className={warnings.list}>
      <li>
        <IconAlertTriangle size={16} aria-hidden />
        <span>
          {balance > 0 ? t('ledger.unpaidAtEnd', { amount: formatAmount(balance) }) : t('ledger.unsettledAtEnd')}{' '}
          <AppLink to={residentAddress(residentId)} search={{ tab: 'money', stay: stayId }}>
            {t('ledger.open')}
          </AppLink>
        </span>
      </li>
    </ul>
  )
}
