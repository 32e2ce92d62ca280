import type { Phase } from '#contract/stays/words'

/** The dialog of a person's page with the dates of a phase; with `:close` behind it the day of the end is what is to be typed. */
export const phaseStep = (phase: Phase) => `phase:${phase}`
