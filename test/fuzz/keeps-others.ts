import * as Y from 'yjs'

/** What somebody writes in random meetings begins with the letter of that person. */
export const names = 'pqrstu'

interface Undoing {
  undo(): void
  redo(): void
}

/**
 * One page's undo and redo, watched. Undo changes nothing that somebody else wrote (B3); words of others that this person had removed may
 * come back. Redo does that removal again: by it may go what undo brought back, which is this page's copy, and nothing else of theirs.
 */
export function keepsOthers(doc: Y.Doc, name: string, { undo, redo }: Undoing): Undoing {
  const broughtBack = new Map<string, readonly string[]>()

  function watch(kind: 'undo' | 'redo', step: () => void): void {
    const before = writtenByOthers(doc, name)
    const foreign = foreignDeletedBy(doc, step)
    if (foreign.length > 0) throw new Error(`${kind} by ${name} deleted what was put there by ${foreign.join(', ')}`)
    const after = writtenByOthers(doc, name)
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      const [was, is, mine] = [before.get(path) ?? [], after.get(path) ?? [], broughtBack.get(path) ?? []]
      const lost = without(was, is)
      if (without(lost, kind === 'redo' ? mine : []).length > 0) throw new Error(`${kind} by ${name} took of others in ${path}: ${was.join('')} became ${is.join('')}`)
      broughtBack.set(path, [...without(mine, lost), ...without(is, was)])
    }
  }
  return { undo: () => watch('undo', undo), redo: () => watch('redo', redo) }
}

/** Whose items go in a step, other than this page's own. */
function foreignDeletedBy(doc: Y.Doc, step: () => void): number[] {
  const found: number[] = []
  const note = ({ deleteSet }: Y.Transaction): void => void found.push(...[...deleteSet.clients.keys()].filter((client) => client !== doc.clientID))
  doc.on('afterTransaction', note)
  step()
  doc.off('afterTransaction', note)
  return found
}

/** By its path, every text on the board that says it is somebody else's, and the letters of others in every line. */
function writtenByOthers(doc: Y.Doc, name: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const look = (value: unknown, path: string) => {
    if (typeof value === 'string' && /^[p-u]\d+$/.test(value) && !value.startsWith(name)) found.set(path, [value])
    else if (value instanceof Y.Text) found.set(path, [...value.toString().replace(/[^p-u]/g, '').replaceAll(name, '')])
    else if (value instanceof Y.Map) for (const [key, held] of value) look(held, `${path}/${key}`)
  }
  for (const [root, type] of doc.share) look(type instanceof Y.Text || type instanceof Y.Map ? type : null, root)
  return found
}

/** What is left of some words once others are taken from them, each as often as it is among these. */
function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...words]
  for (const word of taken) if (left.includes(word)) left.splice(left.indexOf(word), 1)
  return left
}

export const countOf = (text: string, letter: string) => text.split(letter).length - 1
