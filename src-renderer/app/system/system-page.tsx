import { useTexts } from '../../i18n/texts'
import { TabbedPage } from '../tabbed-page'
import { tabs } from './tabs'

/** Settings, law, accounts, log and safety of the register: what the features add to it. */
export default function SystemPage() {
  const t = useTexts('app')
  return <TabbedPage title={t('system.title')} label={t('system.tabs')} tabs={tabs} />
}
