import type { Locator } from '@playwright/test'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
/** 'đặng' → ['dang', 'đăng', 'đặng']: what stands in the field after the letters, after the letter marks, after the tone. */
function stagesOf(word: string): string[] {
  const withoutTone = word.normalize('NFD').replace(tones, '').normalize('NFC')
  const bare = withoutTone.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
  return [bare, withoutTone, word].filter((stage, at, all) => stage !== all[at - 1])
}

/**
 * Types Vietnamese as Unikey does: the plain letters first, then real backspaces over what changes and the changed rest again, syllable by
 * syllable. A field that trims, completes, moves the caret or re-formats while it is typed in ends up with another text.
 */
export async function typeAsUnikey(field: Locator, text: string): Promise<void> {
  await field.click()
  for (const [at, word] of text.split(' ').entries()) {
    if (at > 0) await field.pressSequentially(' ')
    let shown = ''
    for (const stage of stagesOf(word)) {
      const same = [...stage].findIndex((letter, place) => letter !== shown[place])
      const keep = same === -1 ? stage.length : same
      for (let extra = shown.length; extra > keep; extra--) await field.press('Backspace')
      for (const letter of stage.slice(keep)) await field.pressSequentially(letter)
      shown = stage
    }
  }
}
