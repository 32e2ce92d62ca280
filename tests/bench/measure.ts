/** Durations of many runs, milliseconds. */
export interface Sample {
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly runs: number
}

export function summarise(times: readonly number[]): Sample {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), runs: times.length }
}

/** Runs `work` once for each item, the first tenth not counted, one after another. */
export async function timed<T>(items: readonly T[], work: (item: T) => unknown): Promise<Sample> {
  const times: number[] = []
  for (const item of [...items.slice(0, Math.ceil(items.length / 10)), ...items]) {
    const begun = performance.now()
    await work(item)
    times.push(performance.now() - begun)
  }
  return summarise(times.slice(-items.length))
}

export interface Row {
  readonly id: string
  readonly work: string
  readonly n: number
  readonly ours: Sample
  readonly yardstick: { readonly name: string; readonly sample: Sample } | null
  /** p95 budget, ms. */
  readonly budget: number
  /** Highest allowed ratio of medians to the yardstick. */
  readonly ratioBudget: number | null
  /** Share found, precision …: what speed is worth nothing without. */
  readonly quality?: { readonly name: string; readonly value: number; readonly atLeast: number }
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0)).padStart(8)

/** One line a row, a mark where a budget is missed. */
export function table(rows: readonly Row[]): string {
  const head = `${'id'.padEnd(5)}${'work'.padEnd(50)}${'N'.padStart(8)}${'median'.padStart(9)}${'p95'.padStart(9)}${'p99'.padStart(9)}${'budget'.padStart(9)}  yardstick (median, ratio)`
  const lines = rows.map(({ id, work, n, ours, yardstick, budget, ratioBudget, quality }) => {
    const ratio = yardstick && ours.median / yardstick.sample.median
    const missed = [
      ours.p95 > budget ? `p95 ${(ours.p95 / budget).toFixed(1)} × budget` : '',
      ratio && ratioBudget && ratio > ratioBudget ? `ratio over ${ratioBudget}` : '',
      quality && quality.value < quality.atLeast ? `${quality.name} under ${quality.atLeast}` : '',
    ].filter(Boolean)
    return [
      `${id.padEnd(5)}${work.padEnd(50)}${String(n).padStart(8)} ${ms(ours.median)} ${ms(ours.p95)} ${ms(ours.p99)} ${ms(budget)}`,
      yardstick ? `  ${yardstick.name}: ${ms(yardstick.sample.median).trim()}, ${ratio?.toFixed(1)} ×` : '  –',
      quality ? `  ${quality.name} ${quality.value.toFixed(3)}` : '',
      missed.length > 0 ? `  ← ${missed.join('; ')}` : '',
    ].join('')
  })
  return [head, ...lines].join('\n')
}
