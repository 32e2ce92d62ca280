import type { Phase } from '#contract/stays/words'

/**
 * The dialog of a person's page with the dates of a phase.
 * @param closing the day of the end is what is to be typed
 */
export const phaseStep = (phase: Phase, closing: boolean) => `phase:${phase}${closing ? ':close' : ''}`
