import { useTexts } from '../../i18n/texts'
import { TabbedPage } from '../tabbed-page'
import { labourTabs } from './tabs'

/** Labour therapy: what the features add to it. */
export default function LabourPage() {
  const t = useTexts('app')
  return <TabbedPage title={t('labour.title')} label={t('labour.tabs')} tabs={labourTabs} />
}
