import { SegmentedControl } from '@mantine/core'
import { type Language, languages, useLanguage, useTexts } from '../i18n/texts'

/** Vietnamese or English, each named in itself. */
export function LanguageSwitch() {
  const t = useTexts('ui')
  const [language, setLanguage] = useLanguage()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language')}
      value={language}
      onChange={(value) => setLanguage(value as Language)}
      data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
    />
  )
}
