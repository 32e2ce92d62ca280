import { Button } from '@mantine/core'
import { IconBriefcase, IconHome } from '@tabler/icons-react'
import { recordKeepers } from '#contract/roles'
import type { HandedItem } from '#contract/stays/events'
import type { StayDetail } from '#contract/stays/operations'
import { isCompulsory, isOpen } from '#contract/stays/words'
import { formatDate } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import { Panel } from '../../ui/panel'
import { useStep } from '../../ui/step'
import text from '../../ui/text.module.css'
import { Withheld } from '../staff/parts'
import { residenceStep, workAbilityStep } from './addresses'
import { basisOf } from './basis'
import classes from './stay-panels.module.css'

/** The decisions on a stay, what came along at the admission, and where the person will live; for those who do not keep the papers, that it is not theirs to see. */
export function StayPanels({ detail }: { readonly detail: StayDetail }) {
  const t = useTexts('stays')
  const { decisions, stay, withheld } = detail
  const { handover } = stay
  const giver = [handover.giverName, handover.giverTitle, handover.giverAgency].filter(Boolean).join(', ')
  const receiver = [handover.receiverName, handover.receiverTitle].filter(Boolean).join(', ')
  const brought = giver || receiver || handover.place || handover.condition || handover.documents.length + handover.belongings.length > 0
  return (
    <>
      {withheld.includes('decisions') && (
        <Panel title={t('decisions.withheld')}>
          <Withheld readers={recordKeepers} />
        </Panel>
      )}
      {decisions.length > 0 && (
        <Panel title={t('decisions.title')}>
          <ul className={classes.decisions}>
            {decisions.map(({ role, event, decision }) => (
              <li key={`${role} ${event} ${decision.number} ${decision.on}`}>
                <div className={text.strong}>{t('decisions.number', { number: decision.number, on: formatDate(decision.on) })}</div>
                <div className={text.quiet}>
                  {role === 'measure'
                    ? t(`basis.${basisOf(stay.kind)}.measure`)
                    : t(`decisionRole.${role}`, { event: t(`event.${event}`) })}{' '}
                  · {decision.issuer}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {brought && (
        <Panel title={t('brought.title')}>
          <dl className={classes.brought}>
            <Told label={t('handover.giverName')} text={giver} />
            <Told label={t('handover.receiverName')} text={receiver} />
            <Told label={t('handover.place')} text={handover.place} />
            <Told label={t('handover.condition')} text={handover.condition} />
            <Items label={t('handover.documents')} items={handover.documents} />
            <Items label={t('handover.belongings')} items={handover.belongings} />
          </dl>
        </Panel>
      )}
      {!stay.hasStableResidence && (
        <Panel
          title={t('residenceAfter.title')}
          actions={
            detail.allowedActions.includes('registerResidence') &&
            isOpen(stay.state) && <ResidenceButton registered={stay.residenceAfter !== null} />
          }
        >
          {withheld.includes('residenceAfter') ? (
            <Withheld readers={recordKeepers} />
          ) : stay.residenceAfter ? (
            <>
              <div className={text.strong}>{stay.residenceAfter}</div>
              <div className={text.quiet}>{t('residenceAfter.noticeTo', { place: stay.policeName ?? detail.policePlace ?? '—' })}</div>
            </>
          ) : (
            <p className={text.quiet}>{t('residenceAfter.none')}</p>
          )}
        </Panel>
      )}
      {!stay.hasStableResidence && isCompulsory(stay.kind) && (
        <Panel
          title={t('workAbility.title')}
          actions={detail.allowedActions.includes('setWorkAbility') && isOpen(stay.state) && <WorkAbilityButton />}
        >
          <p className={stay.unableToWork ? text.strong : text.quiet}>{t(stay.unableToWork ? 'workAbility.unable' : 'workAbility.able')}</p>
        </Panel>
      )}
    </>
  )
}

function ResidenceButton({ registered }: { readonly registered: boolean }) {
  const t = useTexts('stays')
  const open = useStep()
  return (
    <Button size="compact-md" variant="default" leftSection={<IconHome size={14} aria-hidden />} onClick={() => open(residenceStep)}>
      {t(registered ? 'residenceAfter.change' : 'residenceAfter.register')}
    </Button>
  )
}

function WorkAbilityButton() {
  const t = useTexts('stays')
  const open = useStep()
  return (
    <Button size="compact-md" variant="default" leftSection={<IconBriefcase size={14} aria-hidden />} onClick={() => open(workAbilityStep)}>
      {t('workAbility.save')}
    </Button>
  )
}

const Told = ({ label, text }: { readonly label: string; readonly text: string | null }) =>
  text ? (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  ) : null

const Items = ({ label, items }: { readonly label: string; readonly items: readonly HandedItem[] }) =>
  items.length > 0 ? (
    <div>
      <dt>{label}</dt>
      {items.map(({ name, count, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may stand twice
        <dd key={at}>
          {count > 1 && <span className="figures">{count} × </span>}
          {name}
          {note && <small>{note}</small>}
        </dd>
      ))}
    </div>
  ) : null
