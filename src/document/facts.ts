import type { Fact } from '../method/facts.ts'
import { text } from './fields.ts'
import type { ListShape } from './list.ts'

export const factsShape: ListShape<Fact> = {
  root: 'facts',
  fields: { label: text, value: text, link: text },
  text: (fact) => [fact.label, fact.value].filter(Boolean).join(': '),
}
