import type { SentOf } from '#contract'
import { callQuery } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { FileButtons } from '../../ui/file-buttons'

interface TeamFilesProps extends Pick<SentOf<'teams.file'>, 'list'> {
  readonly size?: 'sm' | 'xs'
}

/** The teams, the people of one, or who is in none: on paper and as a spreadsheet. */
export function TeamFiles({ list, size = 'sm' }: TeamFilesProps) {
  const t = useTexts('teams')
  const title = { teams: t('tab.title'), members: t('team.members'), waiting: t('waiting.title') }
  return <FileButtons title={title[list.of]} size={size} make={(as) => callQuery('teams.file', { list, as })} />
}
