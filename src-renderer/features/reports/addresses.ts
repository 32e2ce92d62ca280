export const reportsAddress = '/reports'
