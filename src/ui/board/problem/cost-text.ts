import type { Problem } from '../../../method/problem.ts'
import { format, words } from '../../kit/words.ts'

type Price = Pick<Problem, 'costAmount' | 'costUnit' | 'costCurrency' | 'costPer'>

/** The price as far as it is known: "5 hours a week", "€ 800 a month", "5". Empty without a number. */
export function costText(problem: Price): string {
  if (problem.costAmount === null) return ''
  const amount = format().number(problem.costAmount)
  const counted = () => {
    if (problem.costUnit === '') return amount
    if (problem.costUnit === 'money') return problem.costCurrency ? format().money(problem.costAmount ?? 0, problem.costCurrency) : amount
    return words().problem.amounts[problem.costUnit](amount, problem.costAmount === 1)
  }
  return problem.costPer ? `${counted()} ${words().problem.periods[problem.costPer]}` : counted()
}
