import { expect, test } from 'vitest'
import * as z from 'zod'
import { renderPdf } from '#host/prints/engine/render'
import { definePrint } from '#host/prints/kit/define-print'
import { textBlock } from '#host/prints/kit/page'
import { ticked, tickLine } from '#host/prints/kit/tick-box'
import { readPdf } from './read-pdf'

const answers = { YES: 'Có', NO: 'Không', UNKNOWN: 'Chưa rõ' } as const

const question = definePrint({
  id: 'question',
  templateVersion: 1,
  title: 'Câu hỏi',
  data: z.enum(['YES', 'NO', 'UNKNOWN']).nullable(),
  layout: (answer) => ({
    title: 'Câu hỏi',
    orientation: 'portrait',
    settings: [{ size: 13, lineHeight: 1.08 }],
    maxPages: 1,
    content: (size) => [tickLine(ticked(answers, answer), { size, width: textBlock('portrait') }, [0, 0.3, 0.6])],
    foot: null,
    draft: false,
  }),
  samples: { normal: 'NO', long: 'UNKNOWN', missing: null },
})

const read = async (answer: z.input<typeof question.data>) => (await readPdf(await renderPdf([question.layout(answer)])))[0]!

test('each answer has a box behind it, drawn', async () => {
  const { boxes, runs } = await read(null)
  const labels = Object.values(answers).map((label) => runs.find(({ text }) => text.trim() === label)!)
  expect(boxes).toHaveLength(labels.length)
  labels.forEach(({ right, baseline }, i) => {
    const { x, y, side } = boxes[i]!
    expect(x - right).toBeLessThan(4)
    expect(x).toBeGreaterThan(right - 0.1)
    expect(y + side).toBeGreaterThan(baseline)
    expect(y + side - baseline).toBeLessThan(2)
  })
  expect(runs.map(({ text }) => text)).not.toContain('X')
})

test('the given one has a cross in the middle of its box, which is read with the text', async () => {
  const { boxes, runs, lines } = await read('NO')
  const [cross, ...others] = runs.filter(({ text }) => text === 'X')
  expect(others).toEqual([])
  const { x, y, side } = boxes[1]!
  expect((cross!.x + cross!.right) / 2).toBeCloseTo(x + side / 2, 1)
  expect(cross!.baseline - (0.66 * cross!.size) / 2).toBeCloseTo(y + side / 2, 0)
  expect(lines.join()).toMatch(/^Có +Không X +Chưa rõ$/)
})
