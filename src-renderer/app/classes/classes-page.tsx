import { useTexts } from '../../i18n/texts'
import { TabbedPage } from '../tabbed-page'
import { learningTabs } from './tabs'

/** Classes: what the features add to it. */
export default function ClassesPage() {
  const t = useTexts('app')
  return <TabbedPage title={t('classes.title')} label={t('classes.tabs')} tabs={learningTabs} />
}
