/** A script and all it imports, as one text (build/script-text.mjs). */
declare module '*?script' {
  export const text: string
}
