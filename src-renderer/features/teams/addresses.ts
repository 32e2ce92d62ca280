export const labourAddress = '/labour'
export const teamAddress = (id: string) => `/labour/teams/${id}`
export const placeAddress = '/labour/place'
/** Behind the `?` of the page of labour: who waits for a team. */
export const waitingSearch = { tab: 'waiting' } as const
