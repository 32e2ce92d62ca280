export { UnpaidMoney } from './unpaid-money'
