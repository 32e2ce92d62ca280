import { hasRegister, prepareFolder } from '#host/files/folder'
import { fileLog } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import type { Register } from '#host/front/host'
import { openHost } from '#host/front/host'
import { type Client, clientOf } from './call'
import type { Invocation } from './command'
import { requiredPassphrase } from './passphrase'

/** Opens the register of the folder for one piece of work, and closes it whatever comes. @throws StartError */
export async function withRegister<T>(invocation: Invocation, work: (call: Client, register: Register) => Promise<T>): Promise<T> {
  const { folder, resources, version } = invocation
  if (!hasRegister(folder)) throw new StartError('notFound', { folder })
  prepareFolder(folder)
  const passphrase = await requiredPassphrase(invocation)
  const host = await openHost({ folder, resources, version, log: fileLog(folder), passphrase })
  try {
    if (!host.register) throw new StartError('noPassphrase')
    return await work(clientOf(host.register), host.register)
  } finally {
    await host.close()
  }
}
