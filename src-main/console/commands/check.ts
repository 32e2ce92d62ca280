import type { Command } from '../command'
import { withRegister } from '../open'

/** Reads the register against itself: pages, references, the log's chain, frozen papers, number books. */
export const check: Command = {
  options: { json: { type: 'boolean' } },
  words: [0, 0],
  async run(invocation) {
    const { out, values } = invocation
    const result = await withRegister(invocation, (call) => call('safety.check', {}))
    if (values.json) out.json(result)
    else {
      out.table(
        [out.text('check.part'), out.text('check.counted'), out.text('check.result')],
        result.parts.map(({ part, ok, counted, problem }) => [
          out.text(`check.of.${part}`),
          String(counted),
          ok ? out.text('check.ok') : out.text('check.bad', { problem: problem ?? '' }),
        ]),
        [1],
      )
      out.line()
      out.line(out.text(result.ok ? 'check.allOk' : 'check.notOk'))
    }
    return result.ok
  },
}
