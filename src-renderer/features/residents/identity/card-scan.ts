import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { type IdCard, parseIdCardQr } from '#contract/residents/identity'
import { useTexts } from '../../../i18n/texts'
import type { IdentityForm } from './identity-form'

/** First day of the Law on Identification 26/2023/QH15: cards issued from then on are called căn cước. */
const newCardsFrom = '2024-07-01'
/** A scanner types a card within a blink; when it has rested this long the text is whole, milliseconds. */
const scannerRest = 150

/**
 * A card read by a scanner in keyboard mode lands as text in the field that has the focus: the name or the number. When that
 * text is a card, the form is filled from it.
 */
export function useCardScan(form: IdentityForm): void {
  const t = useTexts('residents')
  const name = form.useValue<string | null>('resident.fullName')
  const number = form.useValue<string | null>('resident.idNumber')
  const [scanned] = useDebouncedValue([name, number].find((text) => text?.includes('|')) ?? null, scannerRest)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each scan
  useEffect(() => {
    const card = scanned === null ? null : parseIdCardQr(scanned)
    if (!card) return
    fill(form, card)
    notifications.show({ message: t('scanned', { name: card.fullName }) })
  }, [scanned])
}

function fill(form: IdentityForm, card: IdCard): void {
  form.set('resident.fullName', card.fullName)
  form.set('resident.sex', card.sex)
  form.set('resident.birth', card.birth)
  form.set('resident.idKind', card.issuedOn !== null && card.issuedOn >= newCardsFrom ? 'CC' : 'CCCD')
  form.set('resident.idNumber', card.number)
  form.set('resident.idIssuedOn', card.issuedOn)
  if (card.oldNumber) form.set('resident.oldIdNumber', card.oldNumber)
  if (card.address) form.set('resident.permanentAddress', card.address)
}
