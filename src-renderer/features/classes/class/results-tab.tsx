import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { SentOf } from '#contract'
import type { ClassRow, Learner } from '#contract/classes/operations'
import { Classification, ClassResult, markText, readMark } from '#contract/classes/words'
import { formatBirth } from '#contract/values/calendar'
import { fold } from '#contract/values/names'
import { asFailure, type Failure } from '../../../api/client'
import { useCommand } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { EditableGrid, type GridColumn } from '../../../ui/editable-grid'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import type { CellProblem } from '../../../ui/table/grid-row'
import styles from '../classes.module.css'

const fields = ['theoryMark', 'practiceMark', 'finalMark', 'result', 'classification'] as const
type ResultField = (typeof fields)[number]
type ResultTexts = Readonly<Record<ResultField, string>>

interface TypedResult {
  readonly learner: Learner
  readonly texts: ResultTexts
}

/** Marks and results of a class, typed or pasted like a table; one save for all. */
export function ResultsTab({
  of,
  learners,
  mayWrite,
}: {
  readonly of: ClassRow
  readonly learners: readonly Learner[]
  readonly mayWrite: boolean
}) {
  const t = useTexts('classes')
  const save = useCommand('classes.saveResults')
  const [typed, setTyped] = useState<ReadonlyMap<string, ResultTexts>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const wordsOf = {
    result: ClassResult.options.map((value) => ({ value, text: t(`result.${value}`) })),
    classification: Classification.options.map((value) => ({ value, text: t(`classification.${value}`) })),
  }
  const textsOf = (one: Learner): ResultTexts => ({
    theoryMark: one.theoryMark === null ? '' : markText(one.theoryMark),
    practiceMark: one.practiceMark === null ? '' : markText(one.practiceMark),
    finalMark: one.finalMark === null ? '' : markText(one.finalMark),
    result: one.result === null ? '' : t(`result.${one.result}`),
    classification: one.classification === null ? '' : t(`classification.${one.classification}`),
  })
  /** The value behind a text: null of a blank cell, undefined of what is none. */
  const meant = <F extends 'result' | 'classification'>(field: F, text: string) => {
    const asked = fold(text.trim())
    return asked === ''
      ? null
      : (wordsOf[field] as readonly { value: string; text: string }[]).find((word) => fold(word.text) === asked)?.value
  }
  const rows: TypedResult[] = learners.map((learner) => ({ learner, texts: typed.get(learner.id) ?? textsOf(learner) }))
  const read = ({ texts }: TypedResult) => ({
    theoryMark: readMark(texts.theoryMark),
    practiceMark: readMark(texts.practiceMark),
    finalMark: readMark(texts.finalMark),
    result: meant('result', texts.result) as ClassResult | null | undefined,
    classification: meant('classification', texts.classification) as Classification | null | undefined,
  })
  const problemAt = (row: TypedResult, field: ResultField): CellProblem | undefined => {
    const values = read(row)
    if (values[field] === undefined)
      return { tone: 'late', text: t(field.endsWith('Mark') ? 'results.offScale' : `results.no_${field as 'result' | 'classification'}`) }
    if (field === 'classification' && values.classification !== null && values.result !== 'PASS')
      return { tone: 'late', text: t('results.needsPass') }
    return undefined
  }
  const isChanged = ({ learner, texts }: TypedResult) => {
    const before = textsOf(learner)
    return fields.some((field) => before[field] !== texts[field].trim())
  }
  const changed = rows.filter(isChanged)
  const good = changed.filter((row) => fields.every((field) => !problemAt(row, field)))
  const faulty = changed.length - good.length
  const submit = async () => {
    setFailure(null)
    try {
      await save.mutateAsync({
        classId: of.id,
        rows: good.map((row) => ({
          id: row.learner.id,
          version: row.learner.version,
          ...read(row),
        })) as SentOf<'classes.saveResults'>['rows'],
      })
      setTyped(new Map(changed.filter((row) => !good.includes(row)).map(({ learner, texts }) => [learner.id, texts])))
      notifications.show(
        faulty === 0
          ? { message: t('results.saved', { count: good.length }) }
          : { color: 'orange', message: t('results.savedBut', { count: good.length, left: faulty }) },
      )
    } catch (thrown) {
      setFailure(asFailure(thrown))
    }
  }
  const column = (field: ResultField, width: number): GridColumn<TypedResult> => ({
    key: field,
    title: t(`results.${field}`),
    width,
    align: field.endsWith('Mark') ? 'center' : 'left',
    textOf: ({ texts }) => texts[field],
    write: ({ learner, texts }, text) => ({ learner, texts: { ...texts, [field]: text } }),
    isLocked: () => !mayWrite,
  })
  const columns: GridColumn<TypedResult>[] = [
    {
      key: 'name',
      title: t('column.person'),
      isHead: true,
      width: 250,
      textOf: ({ learner }) => learner.fullName,
      render: ({ learner }, index) => (
        <>
          <span className={styles.place}>{index + 1}</span>
          {learner.fullName}
        </>
      ),
    },
    { key: 'code', title: t('column.code'), width: 120, textOf: ({ learner }) => learner.residentCode },
    { key: 'birth', title: t('column.birth'), width: 104, textOf: ({ learner }) => formatBirth(learner.birth) },
    column('theoryMark', 92),
    column('practiceMark', 92),
    column('finalMark', 92),
    column('result', 120),
    column('classification', 130),
  ]
  if (learners.length === 0) return <EmptyState title={t('class.nobody')} text={t('results.nobodyText')} />
  return (
    <>
      <div className={styles.tabs}>
        <span>{t('results.hint')}</span>
        {mayWrite && (
          <Button size="xs" loading={save.isPending} disabled={good.length === 0} onClick={() => void submit()}>
            {good.length === 0 ? t('class.save') : t('results.save', { count: good.length })}
          </Button>
        )}
      </div>
      <ErrorNotice failure={failure} />
      <EditableGrid
        fill
        label={t('part.results')}
        columns={columns}
        rows={rows}
        idOf={({ learner }) => learner.id}
        onChange={(next) => setTyped(new Map(next.filter(isChanged).map(({ learner, texts }) => [learner.id, texts])))}
        nameOf={({ learner }, _, { title }) => `${learner.fullName}, ${title}`}
        problemOf={(row, _, key) => {
          const field = fields.find((one) => one === key)
          return field && problemAt(row, field)
        }}
      />
    </>
  )
}
