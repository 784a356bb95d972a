import type { Day } from './item.ts'
import type { Limit, MoneyPeriod } from './limits.ts'
import type { Option } from './options.ts'
import { isNamed, leavesBefore, namesIn, peopleThere } from './people-there.ts'

interface Of {
  /** The limit it is about; of several that count together the first. */
  readonly limitId: string
}

/** Something that an option needs and a limit does not give, with both numbers (O3). */
export type Clash = Of &
  (
    | {
        readonly reason: 'money'
        readonly needs: number
        readonly needsPer: MoneyPeriod
        readonly there: number
        readonly per: MoneyPeriod
        readonly currency: string
        /** The end of the option, where the time until then was counted. */
        readonly until: Day | ''
      }
    | { readonly reason: 'hours'; readonly needs: number; readonly there: number }
    | { readonly reason: 'people'; readonly needs: number; readonly there: number }
    | { readonly reason: 'leaves'; readonly needs: Day; readonly there: Day; readonly who: string }
    | { readonly reason: 'deadline'; readonly needs: Day; readonly there: Day; readonly what: string }
    | { readonly reason: 'tool'; readonly needs: Day; readonly there: Day; readonly what: string }
  )

/** What a clash is accepted under: the limit and both numbers, so that it comes back when one of them changes. */
export function clashKey({ reason, limitId, needs, there }: Clash): string {
  return `${reason}/${limitId}/${needs}/${there}`
}

/**
 * Where an option's cost, hours, people and end do not fit the limits, in this order (O3). Only what can be compared is: what a
 * limit or an option leaves open clashes with nothing. A struck option clashes with nothing. `day` is the session's; `replaces`
 * finds words that take a tool away.
 */
export function clashes(option: Option, limits: readonly Limit[], day: Day, replaces: RegExp | null): Clash[] {
  if (option.struck) return []
  const of = (type: Limit['type']) => limits.filter((limit) => limit.type === type)
  return [
    ...of('money').flatMap((limit) => money(option, limit, day)),
    ...hours(option, of('hours')),
    ...people(option, of('people')),
    ...of('people').flatMap((limit) => leaves(option, limit)),
    ...of('deadline')
      .filter((limit) => limit.day !== '' && option.endDay > limit.day)
      .map((limit) => late('deadline', option.endDay, limit)),
    ...of('tool')
      .filter((limit) => takesAway(option, limit, replaces))
      .map((limit) => late('tool', option.endDay, limit)),
  ]
}

function late(reason: 'deadline' | 'tool', needs: Day, limit: Limit): Clash {
  return { reason, limitId: limit.id, needs, there: limit.day, what: limit.text.trim() }
}

/** Months of one period; what counts in total has none. */
const months: Readonly<Record<MoneyPeriod, number>> = { month: 1, quarter: 3, total: 0 }

/**
 * Money is compared in one currency and for the same stretch of time. A month and a quarter are turned into each other. A total
 * and a rate are compared over the time until the option ends, counted in periods begun; without an end only over one period,
 * where the rate alone is already more than the total allows.
 */
function money(option: Option, limit: Limit, day: Day): Clash[] {
  const per = option.costPer || 'total'
  if (option.cost === null || limit.amount === null || limit.per === '') return []
  if (limit.currency === '' || option.costCurrency.toUpperCase() !== limit.currency.toUpperCase()) return []
  const last = option.endDay ? monthsBetween(day, option.endDay) : null
  const over = (period: MoneyPeriod) => (last === null ? null : Math.max(1, Math.ceil(last / months[period])))
  const needs = { reason: 'money', limitId: limit.id, needs: option.cost, needsPer: per } as const
  const clash: Clash = { ...needs, there: limit.amount, per: limit.per, currency: limit.currency, until: '' }
  if (per !== 'total' && limit.per !== 'total') return option.cost * months[limit.per] > limit.amount * months[per] ? [clash] : []
  if (per === limit.per) return option.cost > limit.amount ? [clash] : []
  if (per === 'total') {
    const periods = over(limit.per)
    return periods !== null && option.cost > limit.amount * periods ? [{ ...clash, until: option.endDay }] : []
  }
  return option.cost * (over(per) ?? 1) > limit.amount ? [{ ...clash, until: option.endDay }] : []
}

/** Hours of several limits are hours of several people: they add up. */
function hours(option: Option, limits: readonly Limit[]): Clash[] {
  const given = limits.filter((limit) => limit.amount !== null)
  const there = given.reduce((sum, limit) => sum + limit.amount!, 0)
  if (option.hoursPerWeek === null || !given[0] || option.hoursPerWeek <= there) return []
  return [{ reason: 'hours', limitId: given[0].id, needs: option.hoursPerWeek, there }]
}

function people(option: Option, limits: readonly Limit[]): Clash[] {
  const there = peopleThere(limits, option.endDay)
  if (option.people === null || there === null || option.people <= there) return []
  return [{ reason: 'people', limitId: limits.find((limit) => !limit.leaving)!.id, needs: option.people, there }]
}

/** Somebody leaves before the option ends, and it counts on them or does not say on whom. */
function leaves(option: Option, limit: Limit): Clash[] {
  if (!leavesBefore(limit, option.endDay) || limit.who.trim() === '') return []
  if (option.whoCan.trim() !== '' && !namesIn(limit.who).some((name) => isNamed(name, option.whoCan))) return []
  return [{ reason: 'leaves', limitId: limit.id, needs: option.endDay, there: limit.day, who: limit.who.trim() }]
}

/** The option names the tool and says that it goes, before the day until which it must stay. */
function takesAway(option: Option, limit: Limit, replaces: RegExp | null): boolean {
  if (!replaces || option.endDay === '' || limit.day === '' || option.endDay >= limit.day) return false
  const tool = limit.text.trim().toLocaleLowerCase()
  return tool !== '' && option.line.toLocaleLowerCase().includes(tool) && replaces.test(option.line)
}

/** Calendar months from one day to another, begun ones in full. */
function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + toMonth - fromMonth + (toDay > fromDay ? 1 : 0)
}
