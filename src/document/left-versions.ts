import * as Y from 'yjs'
import type { Hand } from './hand.ts'
import { entryHolder, partHolder } from './holder.ts'
import type { Holder } from './holder.ts'
import type { RemovedEntry } from './removed-entry.ts'
import { makeVersionedLine } from './versioned-line.ts'
import { begunBy, counts, differing, headsOf, isChosen, keptVersions, sayTheSame, versionsRoot } from './versions.ts'

/** The key under which the live board keeps what was left of lines. */
export const leftKey = 'left'

/** Where a line with versions is kept, by its name on the board; null when there is no such line. */
function lineOf(doc: Y.Doc, name: unknown): { holder: Holder; key: string } | null {
  if (typeof name !== 'string') return null
  const [root = '', entry = '', key] = name.split('/')
  if ((root === 'decision' || root === 'problem') && entry === 'line' && key === undefined) return { holder: partHolder(doc, root), key: 'line' }
  if (root !== 'calls' || (key !== 'path' && key !== 'why')) return null
  const holder = entryHolder(doc, root, entry)
  return holder.map ? { holder, key } : null
}

/** What lines said before somebody chose another version, as long as they do not say it again. In no order. */
export function readLeftVersions(doc: Y.Doc): RemovedEntry[] {
  const names = new Set([...doc.getMap(versionsRoot).values()].map((map) => (map instanceof Y.Map ? map.get('of') : null)))
  return [...names].flatMap((name) => {
    const line = lineOf(doc, name)
    return line ? leftOf(line.holder, line.key) : []
  })
}

function leftOf(holder: Holder, key: string): RemovedEntry[] {
  const all = keptVersions(holder, key)
  const heads = differing(headsOf(all))
  const found = new Map<string, RemovedEntry>()
  for (const chosen of all) {
    const over = [...chosen.over].map(([id, said]) => ({ ...chosen, id, text: said }))
    if (!counts(chosen) || (differing(over).length < 2 && !isChosen(chosen.map))) continue
    for (const one of over) {
      const id = `${chosen.id}.${one.id}`
      const gone = one.text.trim() !== '' && !heads.some((head) => sayTheSame(head, one))
      if (gone) found.set(one.text, { list: 'versions', id, text: one.text, ...begunBy(chosen) })
    }
  }
  return [...found.values()]
}

export function sameLeft(a: readonly RemovedEntry[], b: readonly RemovedEntry[]): boolean {
  return a.length === b.length && a.every(({ id, text: said, by, at }, i) => id === b[i]!.id && said === b[i]!.text && by === b[i]!.by && at === b[i]!.at)
}

/** Lets a line say again what somebody chose against. Does nothing for an id that is not in the board's history. */
export function restoreVersion(hand: Hand): (id: string) => void {
  return (id) => {
    const [chosen = '', one = ''] = id.split('.')
    const map = hand.doc.getMap(versionsRoot).get(chosen)
    if (!(map instanceof Y.Map)) return
    const line = lineOf(hand.doc, map.get('of'))
    const said = map.get(`over:${one}`)
    if (line && typeof said === 'string') makeVersionedLine(hand, line.holder, line.key).say(said)
  }
}
