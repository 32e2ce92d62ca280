import { setTimeout as pause } from 'node:timers/promises'
import type { OutputOf } from '#contract'
import type { TestRegister } from './register'

/** A batch once nobody is at work on it any more. */
export async function batchOver({ call }: Pick<TestRegister, 'call'>, id: string): Promise<OutputOf<'papers.batch.get'>> {
  for (;;) {
    const seen = await call('papers.batch.get', { id })
    if (seen.batch.state === 'DONE' || seen.batch.state === 'STOPPED') return seen
    await pause(20)
  }
}
