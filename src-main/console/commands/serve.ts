import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { hasRegister, prepareFolder } from '#host/files/folder'
import { fileLog } from '#host/files/program-log'
import { openHost } from '#host/front/host'
import { openDoor } from '#host/lan/http-door'
import { type Command, numberOption, Problem } from '../command'
import { givenPassphrase } from '../passphrase'

const usualPort = 8713

/** The register as a page on this PC, until Ctrl+C. An empty or locked folder is served too: the page sets it up or asks. */
export const serve: Command = {
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
  words: [0, 0],
  async run(invocation) {
    const { folder, resources, pages, version, values, out } = invocation
    const port = numberOption(invocation, 'port', 0, 65_000) ?? usualPort
    if (!existsSync(join(pages, 'index.html'))) throw new Problem('notBuilt')
    prepareFolder(folder)
    const passphrase = hasRegister(folder) ? givenPassphrase(invocation) : null
    const host = await openHost({ folder, resources, version, log: fileLog(folder), passphrase, staysOnDamage: true })
    try {
      const door = await openDoor(host, { pages, port, seat: hostname() })
      out.line(out.text('serve.at', { url: door.url }))
      if (values.open) openBrowser(door.url)
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')])
      await door.close()
    } finally {
      await host.close()
    }
    return true
  },
}

/** Asks the system to show the address; a PC without a browser is no reason to stop. */
function openBrowser(url: string): void {
  const [program, ...args] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url]
  if (!program) return
  // The recovery passphrase may stand in this program's variables: a browser, and whatever it starts, does not inherit it.
  const { REGISTER_PASSPHRASE, ...env } = process.env
  const child = spawn(program, args, { stdio: 'ignore', detached: true, env })
  child.once('error', () => undefined)
  child.unref()
}
