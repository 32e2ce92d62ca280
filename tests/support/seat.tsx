import { cleanup, configure, render } from '@testing-library/react'
import { vi } from 'vitest'
import { App } from '../../src-renderer/app/app'
import { startTexts } from '../../src-renderer/i18n/texts'
import type { TestRegister } from './register'

// A real host answers: papers take their time.
configure({ asyncUtilTimeout: 15_000 })

// The page of these tests has no typefaces to wait for; texts that grow ask for them.
if (!document.fonts) Object.defineProperty(document, 'fonts', { value: new EventTarget() })

/**
 * Shows the whole program as one seat of a real register, already signed in, over the link that a window of the desktop
 * program has. Close it before the register. The clock of the PC stands where the host's stands now: what a form proposes does not depend on
 * the hour at which the tests run.
 * @param signInName one of the test accounts
 * @param address what stands behind the `#`
 */
export async function openSeat(register: TestRegister, signInName: string, address: string): Promise<{ close(): void }> {
  let token: string | null = await register.signIn(signInName)
  vi.useFakeTimers({ toFake: ['Date'], now: register.now() })
  vi.stubGlobal('desktop', {
    async call(name: string, body: string) {
      const reply = await register.host.call({ name, body, token, seat: 'window' })
      if (reply.token !== undefined) token = reply.token
      return reply.body
    },
    onChange: (listener: (message: string) => void) => register.host.onChange((change) => listener(JSON.stringify(change))),
  })
  window.location.hash = `#${address}`
  render(<App texts={startTexts()} />)
  return {
    close() {
      cleanup()
      vi.unstubAllGlobals()
      vi.useRealTimers()
    },
  }
}
