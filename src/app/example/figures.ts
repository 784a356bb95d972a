import type { Limit } from '../../method/limits.ts'
import type { Option } from '../../method/options.ts'
import type { ParkedKind } from '../../method/parking-lot.ts'
import type { Step } from '../../method/workflow.ts'

/** A day as so many days after the session. */
type In<T extends { readonly day?: unknown }> = Omit<T, 'day'> & { readonly in?: number }

// In the order of the texts of the example. They fit together: 11 hires at £190 a day are the price of the problem, and 1140 of the
// 1325 minutes of waiting are the 19 of 22 hours in the call.

export const cost = { costAmount: 2100, costUnit: 'money', costCurrency: 'GBP', costPer: 'week', feltBy: 'customer' } as const

export const steps: readonly Pick<Step, 'working' | 'waiting' | 'marks'>[] = [
  { working: 5, waiting: 35, marks: ['handoff'] },
  { working: 12, waiting: 0, marks: ['by-hand'] },
  { working: 40, waiting: 90, marks: ['handoff'] },
  { working: 9, waiting: 1140, marks: ['stall', 'fails'] },
  { working: 6, waiting: 60, marks: ['loop'] },
  { working: 4, waiting: 0, marks: ['workaround'] },
]
/** The step at which it breaks. */
export const breaksAt = 3

export const limits: readonly In<Partial<Limit> & Pick<Limit, 'type'>>[] = [
  { type: 'money', amount: 600, currency: 'GBP', per: 'month' },
  { type: 'hours', amount: 6 },
  { type: 'people', leaving: true, in: 40 },
  { type: 'tool', in: 300, reason: 'contract' },
  { type: 'deadline', in: 26 },
  { type: 'rule' },
  { type: 'skill' },
  { type: 'never' },
]

export const parked: readonly { readonly kind: ParkedKind; readonly changesAnswer: boolean | null }[] = [
  { kind: 'parked', changesAnswer: false },
  { kind: 'next-decision', changesAnswer: null },
  { kind: 'backstory', changesAnswer: false },
]

export const options: readonly (Pick<Option, 'cost' | 'hoursPerWeek' | 'people'> & { readonly in: number })[] = [
  { cost: 240, hoursPerWeek: 5, people: 1, in: 90 },
  { cost: 420, hoursPerWeek: 8, people: 2, in: 21 },
  { cost: 3900, hoursPerWeek: 20, people: 4, in: 150 },
]
export const optionCurrency = 'GBP'
/** Which option was called first, which one then, and which one breaks a limit. */
export const chosen = { first: 0, last: 1, breaks: 2 } as const

export const actions = [
  { owner: 'piotr', in: 2 },
  { owner: 'tom', in: 5 },
  { owner: 'ruth', in: 6 },
  { owner: 'lena', in: 3 },
] as const
/** The action that came along from the session before, so many days earlier, and is still open. */
export const carriedAction = 3
export const followsAfter = 21

export const reviewIn = 10
