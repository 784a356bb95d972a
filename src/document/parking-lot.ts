import { parkedKinds } from '../method/parking-lot.ts'
import type { Parked } from '../method/parking-lot.ts'
import { answer, line, oneOf } from './fields.ts'
import type { ListShape } from './list.ts'

export const parkedShape: ListShape<Parked> = {
  root: 'parked',
  fields: { text: line, kind: oneOf(parkedKinds, 'parked'), changesAnswer: answer },
  text: (parked) => parked.text,
}
