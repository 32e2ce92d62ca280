import { Button, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconUsersPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../../api/client'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { Panel } from '../../../ui/panel'
import { SearchField } from '../../../ui/search-field'
import text from '../../../ui/text.module.css'
import classes from '../teams.module.css'

/** Who stands behind pasted codes, and which are nobody's. */
interface CodesFound {
  readonly people: readonly { readonly stayId: string }[]
  readonly unknown: readonly string[]
}

interface AddPeopleProps {
  /** Those who are chosen already. */
  readonly stayIds: readonly string[]
  readonly onAdd: (stayIds: readonly string[]) => void
  /** Asks once for pasted codes; null as long as that cannot be asked. */
  readonly look: ((codes: string) => Promise<CodesFound>) | null
  /** What has to be chosen before. */
  readonly codesNeed: string
  /** Those who wait. */
  readonly waiting: { readonly title: string; readonly stayIds: readonly string[] } | null
  /** Further ways to find people. */
  readonly children?: ReactNode
}

/** Typing rests this long before the host is asked, milliseconds. */
const rest = 200

/** The ways to choose people for a team or a class: by name, by pasted codes, those who wait. */
export function AddPeople({ stayIds, onAdd, look, codesNeed, waiting, children }: AddPeopleProps) {
  const t = useTexts('teams')
  const [typed, setTyped] = useState('')
  const [codes, setCodes] = useState('')
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const [asked] = useDebouncedValue(typed.trim(), rest)
  const hits = useOperation('residents.search', { text: asked, limit: 6 }, { enabled: asked !== '', keepPrevious: true })
  // Once for each press: every look is written to the log.
  const looking = useMutation<CodesFound, Failure, string>({
    mutationFn: (pasted) => (look ? look(pasted) : Promise.resolve({ people: [], unknown: [] })),
    onSuccess: (found) => {
      onAdd(found.people.map(({ stayId }) => stayId))
      setUnknown(found.unknown)
      setCodes('')
    },
  })
  return (
    <Panel title={t('place.add')}>
      {children}
      <SearchField
        className={undefined}
        label={t('place.search')}
        placeholder={t('place.searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ErrorNotice failure={hits.error ?? looking.error} />
      {asked !== '' && hits.data?.length === 0 && <p className={text.quiet}>{t('place.noHit')}</p>}
      {asked !== '' && (
        <ul className={classes.hits}>
          {hits.data?.map(({ id, fullName, code, stayId }) => (
            <li key={id}>
              <span>
                <b>{fullName}</b>
                <span className={classes.under}>{code}</span>
              </span>
              {stayId !== null && !stayIds.includes(stayId) && (
                <Button
                  size="compact-xs"
                  variant="light"
                  leftSection={<IconPlus size={13} aria-hidden />}
                  aria-label={t('place.addOne', { name: fullName })}
                  onClick={() => onAdd([stayId])}
                >
                  {t('place.addShort')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Textarea
        mt="sm"
        label={t('place.codes')}
        description={look ? t('place.codesHint') : codesNeed}
        rows={3}
        value={codes}
        spellCheck={false}
        onChange={(event) => setCodes(event.currentTarget.value)}
      />
      <Button
        mt="xs"
        size="xs"
        variant="default"
        disabled={look === null || codes.trim() === ''}
        loading={looking.isPending}
        onClick={() => looking.mutate(codes)}
      >
        {t('place.addCodes')}
      </Button>
      {unknown.length > 0 && (
        <p role="alert" className={classes.missing}>
          {t('place.unknown', { codes: unknown.join(', ') })}
        </p>
      )}
      {waiting && (
        <>
          <p className={classes.addPart}>{waiting.title}</p>
          <Button size="xs" variant="default" leftSection={<IconUsersPlus size={15} aria-hidden />} onClick={() => onAdd(waiting.stayIds)}>
            {t('place.addWaiting', { count: waiting.stayIds.length })}
          </Button>
        </>
      )}
    </Panel>
  )
}
