import { moneyPeriods } from '../method/limits.ts'
import type { Option } from '../method/options.ts'
import { day, flag, line, number, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder } from './holder.ts'
import { listWrites } from './list.ts'
import type { ListShape } from './list.ts'
import { members, setMember } from './members.ts'

export const optionsShape: ListShape<Option> = {
  root: 'options',
  fields: {
    line,
    howLong: text,
    whoCan: text,
    risk: text,
    learned: text,
    untouched: text,
    cost: number,
    costCurrency: text,
    costPer: oneOf(moneyPeriods, ''),
    hoursPerWeek: number,
    people: number,
    endDay: day,
    struck: flag,
    breaksLimitId: text,
    acceptedClashes: members(),
  },
  text: (option) => option.line,
}

export function optionWrites(hand: Hand) {
  return {
    ...listWrites<Option, 'line'>(hand, optionsShape),
    /** Accepts a clash by its key, for everybody, or takes that back. */
    acceptClash(id: string, key: string, yes: boolean) {
      const map = entryHolder(hand.doc, optionsShape.root, id).map
      if (map) hand.act(() => setMember(map, 'acceptedClashes', key, yes))
    },
  }
}
