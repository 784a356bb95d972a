import { limitTypes, moneyPeriods, toolReasons } from '../method/limits.ts'
import type { Limit, LimitTypeAsked } from '../method/limits.ts'
import { day, flag, instant, number, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { listWrites } from './list.ts'
import type { ListShape } from './list.ts'
import type { PartShape } from './part.ts'
import { partWrites } from './part.ts'

export const limitsShape: ListShape<Limit> = {
  root: 'limits',
  fields: {
    type: oneOf(limitTypes, 'rule'),
    text,
    amount: number,
    currency: text,
    per: oneOf(moneyPeriods, ''),
    who: text,
    leaving: flag,
    day,
    reason: oneOf(toolReasons, ''),
    from: day,
    raisedAt: instant,
  },
  text: (limit) => limit.text || limit.who || limit.type,
}

export const noLimitShape: PartShape<Readonly<Record<LimitTypeAsked, boolean>>> = {
  root: 'noLimit',
  fields: { money: flag, hours: flag, people: flag },
}

export function limitWrites(hand: Hand) {
  const list = listWrites<Limit>(hand, limitsShape)
  const noLimit = partWrites(hand, noLimitShape)
  return {
    ...list,
    /** A limit carries the minute it came up, so that a late one can be told (L4). */
    add: ((fields, after) => list.add({ raisedAt: hand.actor.now(), ...fields }, after)) as typeof list.add,
    none: (type: LimitTypeAsked, yes: boolean) => noLimit.set(type, yes),
    /** Writes several fields of a limit as one step, such as what its own words say in numbers (L2). */
    take: (id: string, fields: Partial<Limit>) =>
      hand.act(() => {
        for (const [field, value] of Object.entries(fields)) list.set(id, field as 'text', value as string)
      }),
  }
}
