import { Checkbox, Loader } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import type { PaperCopy } from '#contract/papers/dispatch'
import { callQuery } from '../../../api/client'
import { queryKey } from '../../../api/queries'
import { ErrorNotice } from '../../../ui/error-notice'
import classes from './dispatch.module.css'

/** An issued paper and what it is called. */
export interface NamedPaper {
  readonly id: string
  readonly name: string
}

const keyOf = (id: string, copy: number) => `${id} ${copy}`

/**
 * Copies of several papers to choose from.
 * @param proposed which are chosen as long as nobody says otherwise
 * @example const { chosen, ...choice } = useChosenCopies(papers, ({ sentOn }) => sentOn === null); <CopyChoice {...choice} />
 */
export function useChosenCopies(papers: readonly NamedPaper[], proposed: (copy: PaperCopy) => boolean) {
  const asked = useQueries({
    queries: papers.map(({ id }) => ({
      queryKey: queryKey('papers.dispatch.copies', { id }),
      queryFn: () => callQuery('papers.dispatch.copies', { id }),
    })),
  })
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const lists = papers.map(({ id, name }, at) => {
    const answer = asked[at]?.data as OutputOf<'papers.dispatch.copies'> | undefined
    const copies = answer?.copies.map((copy) => ({ ...copy, chosen: changed.get(keyOf(id, copy.copy)) ?? proposed(copy) }))
    return { id, name, copies }
  })
  return {
    /** In the order of the papers. */
    chosen: lists.flatMap(({ id, copies }) => copies?.filter(({ chosen }) => chosen).map(({ copy }) => ({ id, copy })) ?? []),
    lists,
    choose: (id: string, copy: number, chosen: boolean) => setChanged(new Map(changed).set(keyOf(id, copy), chosen)),
    failure: asked.find(({ error }) => error)?.error,
    retry: () => void Promise.all(asked.map((one) => one.refetch())),
  }
}

interface CopyChoiceProps extends Omit<ReturnType<typeof useChosenCopies>, 'chosen'> {
  /** Stands beside a copy that has been sent. */
  readonly sent: string
}

/** The copies of each paper, to be ticked. */
export function CopyChoice({ lists, choose, failure, retry, sent }: CopyChoiceProps) {
  return (
    <>
      <ErrorNotice failure={failure} onRetry={retry} />
      <div className={classes.going}>
        {lists.map(({ id, name, copies }) => (
          <fieldset key={id} className={classes.goingPaper}>
            <legend>{name}</legend>
            {copies ? (
              copies.map(({ copy, recipient, sentOn, chosen }) => (
                <Checkbox
                  key={copy}
                  label={recipient.name}
                  description={sentOn === null ? undefined : sent}
                  checked={chosen}
                  onChange={(event) => choose(id, copy, event.currentTarget.checked)}
                />
              ))
            ) : (
              <Loader size="xs" aria-label={name} />
            )}
          </fieldset>
        ))}
      </div>
    </>
  )
}
