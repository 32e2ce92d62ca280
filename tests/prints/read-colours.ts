import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// What lies over a page as whoever holds the paper sees it: poppler draws the page, the colours of the picture are counted.

/** How much of each page is red, and how much is blue, of a hundred: what is written on papers is black. Needs poppler-utils. */
export async function coloursOf(pdf: Uint8Array): Promise<{ red: number; blue: number }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'marks-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    const ppm = execFileSync('pdftoppm', ['-r', '36', join(folder, 'paper.pdf')], { maxBuffer: 200_000_000 })
    const pages: { red: number; blue: number }[] = []
    for (let at = 0; at < ppm.length; ) {
      const head = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.toString('latin1', at, at + 40))
      if (!head) throw new Error('no picture')
      const dots = Number(head[1]) * Number(head[2])
      const begin = at + head[0].length
      let [red, blue] = [0, 0]
      for (let dot = 0; dot < dots; dot++) {
        const [r = 0, g = 0, b = 0] = ppm.subarray(begin + dot * 3, begin + dot * 3 + 3)
        if (r > g + 40) red++
        if (b > r + 20) blue++
      }
      pages.push({ red: (100 * red) / dots, blue: (100 * blue) / dots })
      at = begin + dots * 3
    }
    return pages
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
