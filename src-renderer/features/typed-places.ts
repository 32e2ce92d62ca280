import { createContext } from 'react'
import type { TextName } from '../i18n/texts'

/** What a paper is about, as far as an address may need it; a letter is about nobody. */
export interface AboutPaper {
  readonly stayId: string | null
  readonly residentId: string | null
  /** The event that the paper belongs to. */
  readonly eventId: string | null
}

/** A page, and what its address asks for: a field, a dialog; null where the page has no one place for it. */
interface TypedAddress {
  readonly to: string
  readonly search: Readonly<Record<string, string>> | null
}

/** Where something that a paper says is typed. */
export interface PlaceOfTyping {
  /** The words of the way there. */
  readonly title: TextName
  /** @param path of the form's field: 'person.idNumber' @returns null where there is nobody whose page it could be */
  readonly address: (path: string, about: AboutPaper) => TypedAddress | null
}

/** By the names under which forms know them: a feature's own ones, or those of all features as '<feature>.<place>'. */
export type TypedPlaces = Readonly<Record<string, PlaceOfTyping>>

/** Those of all features; the app gives them to the pages. */
export const TypedPlacesContext = createContext<TypedPlaces>({})

/** 'giver.name' → 'name' */
export const lastOfPath = (path: string): string => path.split('.').at(-1) ?? path
