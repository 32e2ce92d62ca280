import { photoLimit } from '#contract/plans/operations'

/** Longest side of a kept photo, pixels: enough for a paper of 4 × 6 cm in print. */
const longestSide = 900

/**
 * A photo of any size as a small JPEG in base64. It is drawn anew, so that what a phone writes beside it (place, time, owner) stays behind.
 * @throws when the file is no picture, or cannot be made small enough
 */
export async function readPhoto(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    for (const quality of [0.88, 0.75, 0.6]) {
      const [, image = ''] = canvas.toDataURL('image/jpeg', quality).split(',')
      if (image.length * 0.75 <= photoLimit) return image
    }
    throw new RangeError('the picture stays too large')
  } finally {
    picture.close()
  }
}
