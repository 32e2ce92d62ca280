import { Title } from '@mantine/core'
import { Fragment, use } from 'react'
import { formatDate } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { DutyScreensContext } from '../../features/duty-screens'
import { hasStay, type PersonShown } from '../../features/person'
import { useTexts } from '../../i18n/texts'
import { Select } from '../../ui/select'
import { offered } from './contributions'
import { PersonParts, StayParts } from './parts'
import classes from './person.module.css'

interface PersonHeadProps {
  readonly shown: PersonShown
  /** Only who it is, how things stand in one line, and what can be done. */
  readonly folded: boolean
  readonly onChooseStay: (id: string) => void
}

/** Who it is, how things stand, and the next thing the law asks for as the one strong button. */
export function PersonHead({ shown, folded, onChooseStay }: PersonHeadProps) {
  const { resident } = shown.person
  return (
    <div className={classes.head}>
      {!folded && <PersonParts sort="Picture" shown={shown} />}
      <div className={classes.body}>
        <div className={classes.top}>
          <div className={classes.who}>
            <div className={classes.nameLine}>
              <Title order={1} className={classes.name}>
                {resident.fullName}
              </Title>
              {hasStay(shown) && <StayParts sort="Badge" shown={shown} />}
            </div>
            {folded && hasStay(shown) ? <StayParts sort="Short" shown={shown} /> : <PersonParts sort="Line" shown={shown} />}
            <StayChoice shown={shown} onChoose={onChooseStay} />
          </div>
          <div className={classes.actions}>
            {hasStay(shown) && <StayParts sort="Actions" shown={shown} />}
            <NextSteps shown={shown} />
          </div>
        </div>
        {hasStay(shown) && !folded && (
          <dl className={classes.facts}>
            <StayParts sort="Facts" shown={shown} />
          </dl>
        )}
      </div>
    </div>
  )
}

interface StayChoiceProps {
  readonly shown: PersonShown
  readonly onChoose: (id: string) => void
}

/** Which stay the page shows; nothing where there is one only. */
function StayChoice({ shown: { person, stayId }, onChoose }: StayChoiceProps) {
  const t = useTexts('app')
  const stayText = useTexts('stays')
  if (person.stays.length < 2) return null
  return (
    <Select
      className={classes.stays}
      size="xs"
      aria-label={t('person.stays')}
      allowDeselect={false}
      value={stayId}
      data={person.stays.map(({ id, code, admittedOn, state }) => ({
        value: id,
        label: t('person.stayOption', { code, admittedOn: formatDate(admittedOn), state: stayText(`state.${state}`).toLowerCase() }),
      }))}
      onChange={(id) => id && onChoose(id)}
    />
  )
}

/** One click to what comes next, as the strong button; in front of it what can always be done. */
function NextSteps({ shown }: { readonly shown: PersonShown }) {
  const me = useMe()
  const duties = use(DutyScreensContext)
  const [strong, ...others] = offered('nextSteps').flatMap(({ feature, part }) =>
    part(shown, me, duties).map((step, at) => ({ key: `${feature} ${at}`, ...step })),
  )
  return (
    <>
      {others
        .filter(({ always }) => always)
        .map(({ key, button }) => (
          <Fragment key={key}>{button(false)}</Fragment>
        ))}
      {strong?.button(true)}
    </>
  )
}
