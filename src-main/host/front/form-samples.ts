import { declarations } from '#host/features/index'
import { renderPdf } from '#host/prints/engine/render'
import { type SampleName, sampleNames } from '#host/prints/kit/define-print'

interface FormSample {
  /** 'mau-17_du', 'mau-17_dai', 'mau-17_trong': with everything, with everything as long as it can be, to be filled in by hand. */
  readonly name: string
  readonly pdf: Uint8Array
}

const endings: Readonly<Record<SampleName, string>> = { normal: 'du', long: 'dai', missing: 'trong' }

/** Every paper, list and label with made-up people, to be compared with the signed decrees before it is relied on. Needs no register. */
export async function* formSamples(): AsyncGenerator<FormSample> {
  for (const print of declarations.prints)
    for (const sample of sampleNames) yield { name: `${print.id}_${endings[sample]}`, pdf: await renderPdf([print.sample(sample)]) }
}
