import { Drawer } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { recordReaders } from '#contract/roles'
import { type Called, seesFitness } from '#contract/teams/operations'
import { useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { ErrorNotice } from '../../../ui/error-notice'
import { FitnessPill } from '../../fitness/parts'
import { residentAddress } from '../../residents/addresses'
import { SpellsTable } from '../person/spells-table'
import classes from '../teams.module.css'

/** What whoever leads a team needs of somebody in it: the face, what they are fit for, their teams. */
export function MemberDrawer({ person, onClose }: { readonly person: Called | null; readonly onClose: () => void }) {
  const t = useTexts('teams')
  return (
    <Drawer
      opened={person !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={person?.fullName}
      closeButtonProps={{ 'aria-label': t('member.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      {person && <Card person={person} />}
    </Drawer>
  )
}

function Card({ person: { residentId, stayId, fullName } }: { readonly person: Called }) {
  const t = useTexts('teams')
  const { roles } = useMe()
  const opensRecords = useHasRole(...recordReaders)
  const known = useOperation('teams.ofPerson', { residentId })
  const photo = useOperation('teams.photo', { stayId }, { enabled: seesFitness(roles) })
  if (known.error) return <ErrorNotice failure={known.error} onRetry={() => void known.refetch()} />
  return (
    <>
      <div className={classes.card}>
        {photo.data?.image ? (
          <img
            className={classes.photo}
            src={`data:${photo.data.kind};base64,${photo.data.image}`}
            alt={t('member.photoOf', { name: fullName })}
          />
        ) : (
          <div className={classes.photo} role="img" aria-label={t('member.noPhoto')}>
            <IconUser size={40} stroke={1.4} aria-hidden />
          </div>
        )}
        <div>
          <p className={classes.under}>{known.data?.residentCode}</p>
          <p>
            <FitnessPill fitness={known.data?.fitness ?? null} />
          </p>
          {opensRecords && (
            <LinkButton mt="sm" size="xs" variant="default" to={residentAddress(residentId)}>
              {t('member.record')}
            </LinkButton>
          )}
        </div>
      </div>
      {known.data && <SpellsTable spells={known.data.spells} mayKeep={false} />}
    </>
  )
}
