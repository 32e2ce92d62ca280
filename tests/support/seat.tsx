import { notifications } from '@mantine/notifications'
import { cleanup, configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import type { Reply } from '#contract/errors'
import { App } from '../../src-renderer/app/app'
import { startTexts } from '../../src-renderer/i18n/texts'
import type { TestRegister } from './register'

// A real host answers: papers take their time.
configure({ asyncUtilTimeout: 15_000 })

// The page of these tests has no typefaces to wait for; texts that grow ask for them.
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

export interface OpenSeat {
  readonly calls: readonly SeatCall[]
  /** The operations that the host has refused because of the roles of whoever is at the seat. */
  readonly forbidden: readonly string[]
  close(): void
}
/** `input`: JSON */
export interface SeatCall {
  readonly name: string
  readonly input: string
}

/**
 * Shows the whole program as one seat of a real register, already signed in, over the link that a window of the desktop
 * program has. Close it before the register. The clock of the PC stands where the host's stands now: what a form proposes does not depend on
 * the hour at which the tests run.
 * @param signInName one of the test accounts
 * @param address what stands behind the `#`
 * @returns `calls`: what the page has asked of the host, in order; `forbidden`: what of it was not theirs to ask
 */
export async function openSeat(register: TestRegister, signInName: string, address: string): Promise<OpenSeat> {
  let token: string | null = await register.signIn(signInName)
  vi.useFakeTimers({ toFake: ['Date'], now: register.now() })
  const calls: SeatCall[] = []
  const forbidden: string[] = []
  vi.stubGlobal('desktop', {
    async call(name: string, body: string) {
      calls.push({ name, input: JSON.stringify((JSON.parse(body) as { input: unknown }).input) })
      const reply = await register.host.call({ name, body, token, seat: 'window' })
      if (reply.token !== undefined) token = reply.token
      const answer = JSON.parse(reply.body) as Reply<unknown>
      if (!answer.ok && answer.error.kind === 'forbidden') forbidden.push(name)
      return reply.body
    },
    onChange: (listener: (message: string) => void) => register.host.onChange((change) => listener(JSON.stringify(change))),
  })
  window.location.hash = `#${address}`
  render(<App texts={startTexts()} />)
  return {
    calls,
    forbidden,
    close() {
      cleanup()
      // The next file finds the same program: what was said to this seat is not said to the next.
      notifications.clean()
      notifications.cleanQueue()
      vi.unstubAllGlobals()
      vi.useRealTimers()
    },
  }
}
