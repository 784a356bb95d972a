import type { Limit } from '../../../method/limits.ts'
import { format, words } from '../../kit/words.ts'

export interface LimitText {
  /** What the eye meets first: the number, the name, the day. Empty when it is missing. */
  readonly large: string
  readonly small: readonly string[]
}

/** A limit as its card says it: the number large, the words small (L1). */
export function limitText(limit: Limit): LimitText {
  const say = words().limits
  const amount = limit.amount
  const day = limit.day && format().day(limit.day)
  const remark = limit.text.trim()
  const counted = amount === null ? '' : say.people(format().number(amount), amount === 1)
  const made: Record<Limit['type'], [string, ...string[]]> = {
    money: [
      amount === null ? '' : limit.currency ? format().money(amount, limit.currency) : format().number(amount),
      limit.per && say.periods[limit.per],
      remark,
    ],
    hours: [amount === null ? '' : say.hours(format().number(amount)), amount === null ? '' : say.aWeek, remark],
    people: [limit.who || counted, limit.who && counted, limit.leaving ? (day ? say.leaves(day) : '') : say.available, remark],
    tool: [remark, day && say.untilDay(day), limit.reason && say.reasons[limit.reason]],
    deadline: [day, remark],
    rule: [remark],
    skill: [remark],
    never: [remark, limit.who ? say.by(limit.who) : ''],
  }
  const [large, ...small] = made[limit.type]
  return { large, small: small.filter(Boolean) }
}

/** The question of a missing part, in the words of the limit's type (L2). */
export function limitQuestion(limit: Pick<Limit, 'type'>, part: 'amount' | 'currency' | 'per' | 'text' | 'who' | 'day' | 'reason'): string {
  const say = words().limits
  return {
    amount: limit.type === 'hours' ? say.hoursHole : say.amountHole,
    currency: say.currencyHole,
    per: say.perHole,
    text: say.textHoles[limit.type],
    who: limit.type === 'never' ? say.byWhomHole : say.whoHole,
    day: limit.type === 'people' ? say.leavingHole : limit.type === 'tool' ? say.untilHole : say.onHole,
    reason: say.reasonHole,
  }[part]
}
