import { readFile } from 'node:fs/promises'
import type { BundleCheck } from '#contract/bundles'
import { verifyBundle } from '#host/features/bundles/bundle-file'

/**
 * Whether a monthly package is exactly as it was made, without any register: for whoever receives it.
 * @throws the file system's error when the file cannot be read
 */
export const verifyPackage = async (file: string): Promise<BundleCheck> => verifyBundle(await readFile(file), { fileName: file })
