import { Fragment } from 'react'
import type { StayShown } from '../../features/person'
import { useTexts } from '../../i18n/texts'
import columns from '../../ui/columns.module.css'
import { Panel } from '../../ui/panel'
import { TimeLine } from '../../ui/time-line'
import { offered } from './contributions'
import { StayParts } from './parts'

/** What happened in the stay, the newest on top; beside it what comes next and what belongs to it. */
export function CoursePanels({ shown }: { readonly shown: StayShown }) {
  const t = useTexts('app')
  const happenings = offered('happenings')
    .flatMap(({ part }) => part(shown.stay))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return (
    <div className={columns.columns}>
      <Panel title={t('person.course')}>
        <TimeLine>
          {happenings.map(({ key, entry }) => (
            <Fragment key={key}>{entry}</Fragment>
          ))}
        </TimeLine>
      </Panel>
      <div className={columns.column}>
        <StayParts sort="Aside" shown={shown} />
      </div>
    </div>
  )
}
