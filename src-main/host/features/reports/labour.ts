import type { LabourFigures } from '#contract/earnings/operations'
import { LabourLine, type LabourLines, labourUnits } from '#contract/reports'
import type { Translate } from '#contract/texts/engine'
import { formatAmount, formatHours } from '#contract/values/amounts'

/** What labour therapy came to in a period, line by line (lines G of the monthly package). @param worked how many people have hours */
export function labourLines(figures: LabourFigures, worked: number, t: Translate<'reports'>): LabourLines {
  const { teams, inCare, inTeams, minutes, income, costs, surplus, settled, paidOut } = figures
  const values: Readonly<Record<LabourLine, number>> = {
    labour_teams: teams,
    labour_in_care: inCare,
    labour_in_teams: inTeams,
    labour_share: inCare === 0 ? 0 : Math.floor((inTeams * 1000) / inCare),
    labour_worked: worked,
    labour_hours: minutes,
    labour_income: income,
    labour_costs: costs,
    labour_surplus: surplus,
    labour_food: settled.FOOD,
    labour_living: settled.LIVING,
    labour_residents: settled.RESIDENTS,
    labour_culture: settled.CULTURE,
    labour_paid_out: paidOut,
  }
  return LabourLine.options.map((code) => ({ code, label: t(`labour.${code}`), value: values[code] }))
}

/** As it stands on paper: '97,5 %', '1.384,5', '21.500.000'. */
export function labourText({ code, value }: Pick<LabourLines[number], 'code' | 'value'>): string {
  const unit = labourUnits[code]
  if (unit === 'SHARE') return `${String(Math.floor(value / 10))}${value % 10 === 0 ? '' : `,${value % 10}`} %`
  return unit === 'MINUTES' ? formatHours(value) : formatAmount(value)
}
