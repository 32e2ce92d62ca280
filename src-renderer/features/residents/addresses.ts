export const residentsAddress = '/residents'
export const residentAddress = (id: string) => `/residents/${id}`
export const correctResidentAddress = (id: string) => `/residents/${id}/correct`
