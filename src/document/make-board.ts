import type * as Y from 'yjs'
import { clockShape } from './clock.ts'
import { text } from './fields.ts'
import { writeSchema } from './schema.ts'
import { sessionShape } from './session.ts'

/** What is known of a session when its board is made. */
export interface NewBoard {
  readonly title: string
  readonly day: string
  readonly time: string
  readonly length: number
  readonly decision?: string
}

/** Writes what a new board begins with, in one transaction. Only its maker calls this, once; opening a board writes nothing. */
export function makeBoard(doc: Y.Doc, fields: NewBoard): void {
  doc.transact(() => {
    writeSchema(doc)
    const session = doc.getMap(sessionShape.root)
    sessionShape.fields.kind.write(session, 'kind', 'session')
    text.write(session, 'title', fields.title)
    sessionShape.fields.day.write(session, 'day', fields.day)
    sessionShape.fields.time.write(session, 'time', fields.time)
    clockShape.fields.length.write(doc.getMap(clockShape.root), 'length', fields.length as 60)
    if (fields.decision) doc.getText('decision.line').insert(0, fields.decision.replace(/\s+/g, ' '))
  })
}
