import { ActionIcon } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useTexts } from '../../i18n/texts'
import { useHelp } from '../../ui/help'

/** Opens the help beside the page, as F1 does. */
export function HelpButton() {
  const t = useTexts('app')
  const { toggle } = useHelp()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={t('help.open')}
      title={`${t('help.open')} (F1)`}
      aria-keyshortcuts="F1"
      onClick={toggle}
    >
      <IconHelp size={20} stroke={1.7} aria-hidden />
    </ActionIcon>
  )
}
