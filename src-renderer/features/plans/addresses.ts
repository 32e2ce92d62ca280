/** One part of the information sheet or of a plan. */
export const planPartAddress = (stayId: string, part: string) => `/plans/${stayId}/${part}`
