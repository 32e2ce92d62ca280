import { outputKeepers } from '#contract/earnings/words'
import type { LabourTab } from '../labour'
import { MoneyTab } from './money-tab'

/** Output, income and costs, settlements, pay-outs: a part of the page of labour therapy. */
export const moneyTab: LabourTab = { name: 'money', title: 'earnings:title', roles: outputKeepers, help: 'labour/money', Content: MoneyTab }
