import { readFile } from 'node:fs/promises'
import type { BundleCheck } from '#contract/bundles'
import { againstLater, verifyBundle } from '#host/features/bundles/bundle-file'

/**
 * Whether monthly packages are exactly as they were made, without any register: for whoever receives them. Those of one month are held against
 * each other, so that the older one is named.
 * @throws the file system's error, with the file's path, when one cannot be read
 */
export async function verifyPackages(files: readonly string[]): Promise<BundleCheck[]> {
  const checks: BundleCheck[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      // Reading a folder fails without saying which.
      throw Object.assign(error, { path: file })
    })
    checks.push(verifyBundle(bytes, { fileName: file }))
  }
  const sound = checks.flatMap(({ ok, manifest }) => (ok && manifest ? [manifest] : []))
  return checks.map((check) =>
    againstLater(
      check,
      sound.filter(({ publicKey }) => publicKey === check.manifest?.publicKey),
    ),
  )
}
