import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { keepPreviousData, MutationCache, QueryCache, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CommandName, OutputOf, QueryName, SentOf } from '#contract'
import { asFailure, callCommand, callQuery, type Failure } from './client'
import { reportConnection } from './live'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure
  }
}

interface QueryOptions<N extends QueryName> {
  /** false: not asked yet. */
  readonly enabled?: boolean
  /** Shows the answer to the input before while the new one is on its way: for paging and filters. */
  readonly keepPrevious?: boolean
  /** The answer never changes while the program runs (places, lists of words). */
  readonly lasting?: boolean
  /** Milliseconds after which it is asked again by itself. */
  readonly every?: number
  readonly initial?: OutputOf<N>
}

export const queryKey = <N extends QueryName>(name: N, input: SentOf<N>) => [...name.split('.'), input]

/**
 * Asks the host and keeps the answer fresh: a change made at any seat asks again.
 * @example const page = useOperation('residents.list', { text }, { keepPrevious: true }); page.data?.rows
 */
export function useOperation<N extends QueryName>(
  name: N,
  input: SentOf<N>,
  options: QueryOptions<N> = {},
): UseQueryResult<OutputOf<N>, Failure> {
  return useQuery<OutputOf<N>, Failure>({
    queryKey: queryKey(name, input),
    queryFn: () => callQuery(name, input),
    enabled: options.enabled ?? true,
    placeholderData: options.keepPrevious ? keepPreviousData : undefined,
    ...(options.lasting && { staleTime: 'static', gcTime: Number.POSITIVE_INFINITY }),
    ...(options.every && { refetchInterval: options.every }),
    ...(options.initial !== undefined && { initialData: options.initial as never }),
  })
}

/**
 * Has the host write; what is on screen of the features that it has changed is asked again. `mutateAsync` throws `Failure`.
 * A try after a lost answer repeats the command under the id it had, so that it is never applied twice.
 * @example const admit = useCommand('stays.admit'); await admit.mutateAsync(input)
 */
export function useCommand<N extends CommandName>(name: N): UseMutationResult<OutputOf<N>, Failure, SentOf<N>> {
  const queries = useQueryClient()
  const unanswered = useRef<{ input: string; commandId: string } | null>(null)
  return useMutation<OutputOf<N>, Failure, SentOf<N>>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input)
      const commandId = unanswered.current?.input === text ? unanswered.current.commandId : crypto.randomUUID()
      unanswered.current = { input: text, commandId }
      const answer = await callCommand(name, input, commandId).catch((thrown) => {
        if (asFailure(thrown).error.kind !== 'offline') unanswered.current = null
        throw thrown
      })
      unanswered.current = null
      return answer
    },
    // While there is no register nothing tells of changes: set-up and unlocking change what the set-up answers, and nothing else.
    onSuccess: () => (name.startsWith('setup.') ? queries.invalidateQueries({ queryKey: ['setup'] }) : undefined),
  })
}

/** @param onSignedOut the host no longer knows this session, or has locked it after idle time */
export function createQueryClient(onSignedOut: (reason: 'idle' | 'none') => void): QueryClient {
  const onError = (thrown: unknown) => {
    const { error } = asFailure(thrown)
    if (error.kind === 'offline') reportConnection('lost')
    if (error.kind === 'signedOut') onSignedOut(error.reason)
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError, onSuccess: () => reportConnection('open') }),
    mutationCache: new MutationCache({ onError, onSuccess: () => reportConnection('open') }),
    defaultOptions: {
      // The host is on this PC or in the house: whether the PC believes to have internet says nothing.
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, failure) => asFailure(failure).error.kind === 'offline' && failures < 40,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 3000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
