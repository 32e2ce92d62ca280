import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { type IdCard, parseIdCardQr } from '#contract/residents/identity'
import { useTexts } from '../../../i18n/texts'
import type { IdentitySheet } from './identity-sheet'

/** First day of the Law on Identification 26/2023/QH15: cards issued from then on are called căn cước. */
const newCardsFrom = '2024-07-01'
/** A scanner types a card within a blink; when it has rested this long the text is whole, milliseconds. */
const scannerRest = 150

/**
 * A card read by a scanner in keyboard mode lands as text in the field that has the focus: the name or the number. When that
 * text is a card, the form is filled from it.
 */
export function useCardScan(sheet: IdentitySheet): void {
  const t = useTexts('residents')
  const name = sheet.useValue<string | null>('resident.fullName')
  const number = sheet.useValue<string | null>('resident.idNumber')
  const [scanned] = useDebouncedValue([name, number].find((text) => text?.includes('|')) ?? null, scannerRest)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each scan
  useEffect(() => {
    const card = scanned === null ? null : parseIdCardQr(scanned)
    if (!card) return
    fill(sheet, card)
    notifications.show({ message: t('scanned', { name: card.fullName }) })
  }, [scanned])
}

function fill(sheet: IdentitySheet, card: IdCard): void {
  sheet.set('resident.fullName', card.fullName)
  sheet.set('resident.sex', card.sex)
  sheet.set('resident.birth', card.birth)
  sheet.set('resident.idKind', card.issuedOn !== null && card.issuedOn >= newCardsFrom ? 'CC' : 'CCCD')
  sheet.set('resident.idNumber', card.number)
  sheet.set('resident.idIssuedOn', card.issuedOn)
  if (card.oldNumber) sheet.set('resident.oldIdNumber', card.oldNumber)
  if (card.address) sheet.set('resident.permanentAddress', card.address)
}
