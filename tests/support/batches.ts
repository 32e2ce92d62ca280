import { setTimeout as pause } from 'node:timers/promises'
import type { Output } from '#contract'
import type { TestRegister } from './register'

/** A batch once nobody is at work on it any more. */
export async function batchOver({ call }: Pick<TestRegister, 'call'>, id: string): Promise<Output<'papers', 'batch'>> {
  for (;;) {
    const seen = await call('papers.batch', { id })
    if (seen.batch.state === 'DONE' || seen.batch.state === 'STOPPED') return seen
    await pause(20)
  }
}
