import { join } from 'node:path'
import { makeWritable } from '#host/files/folder'
import { writeWhole } from '#host/files/whole-file'
import { formSamples } from '#host/front/form-samples'
import { type Invocation, requiredOption } from '../command'

/** Every form as PDF with made-up people. Needs no register and no passphrase; what was written before is written anew. */
export async function writeGallery(invocation: Invocation): Promise<boolean> {
  const { out } = invocation
  const to = requiredOption(invocation, 'out')
  makeWritable(to)
  let written = 0
  for await (const { name, pdf } of formSamples()) {
    writeWhole(join(to, `${name}.pdf`), Buffer.from(pdf))
    written += 1
    out.progress(name)
  }
  out.progress(null)
  out.line(out.text('print.samples', { written, to }))
  return true
}
