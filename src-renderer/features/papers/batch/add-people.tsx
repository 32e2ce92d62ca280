import { Button, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ErrorNotice } from '../../../ui/error-notice'
import { SearchField } from '../../../ui/search-field'
import text from '../../../ui/text.module.css'
import shared from '../papers.module.css'
import classes from './batch.module.css'
import type { ChosenPerson } from './chosen-people'

/** Typing rests this long before the host is asked, milliseconds. */
const rest = 200

export function AddBySearch({
  chosen,
  onAdd,
}: {
  readonly chosen: readonly ChosenPerson[]
  readonly onAdd: (person: ChosenPerson) => void
}) {
  const t = useTexts('papers')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), rest)
  const hits = useOperation('residents.search', { text: asked, limit: 6 }, { enabled: asked !== '', keepPrevious: true })
  const there = new Set(chosen.map(({ stayId }) => stayId))
  return (
    <div>
      <SearchField
        className={undefined}
        label={t('batch.chosen.search')}
        placeholder={t('batch.chosen.searchHint')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
      />
      <ErrorNotice failure={hits.error} />
      {asked !== '' && hits.data?.length === 0 && <p className={text.quiet}>{t('batch.chosen.noHit')}</p>}
      {asked !== '' && (
        <ul className={classes.hits}>
          {hits.data?.map(({ id, code, fullName, stayId, stayCode, state, expectedEndOn }) => (
            <li key={id}>
              <span className={shared.person}>
                <span>{fullName}</span>
                <span className={clsx('figures', text.quiet)}>{code}</span>
              </span>
              {stayId === null || stayCode === null || state === null ? (
                <span className={text.quiet}>{t('batch.chosen.noStay')}</span>
              ) : there.has(stayId) ? (
                <span className={text.quiet}>{t('batch.chosen.there')}</span>
              ) : (
                <Button
                  size="compact-xs"
                  variant="light"
                  leftSection={<IconPlus size={13} aria-hidden />}
                  aria-label={t('batch.chosen.addOne', { name: fullName })}
                  onClick={() => onAdd({ stayId, stayCode, residentId: id, residentCode: code, fullName, state, expectedEndOn })}
                >
                  {t('batch.chosen.addShort')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface AddByCodesProps {
  readonly onAdd: (pasted: string) => Promise<void>
  /** What nobody was found by. */
  readonly unknown: readonly string[]
}

export function AddByCodes({ onAdd, unknown }: AddByCodesProps) {
  const t = useTexts('papers')
  const [pasted, setPasted] = useState('')
  // What was not found stays in the field, to be looked at again.
  const notFound = unknown.join('\n')
  useEffect(() => setPasted(notFound), [notFound])
  return (
    <>
      <Textarea
        label={t('batch.chosen.codes')}
        description={t('batch.chosen.codesHint')}
        autosize
        minRows={3}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        spellCheck={false}
      />
      {unknown.length > 0 && <p role="alert">{t('batch.chosen.unknown', { codes: unknown.join(', ') })}</p>}
      <Button
        className={shared.add ?? ''}
        size="xs"
        variant="default"
        disabled={pasted.trim() === ''}
        onClick={() => void onAdd(pasted).catch(() => {})}
      >
        {t('batch.chosen.addCodes')}
      </Button>
    </>
  )
}
