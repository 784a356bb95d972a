import * as Y from 'yjs'

/** What somebody writes in random meetings begins with the letter of that person. */
export const names = 'pqrstu'

/** Undo changes nothing that somebody else wrote (B3); letters of others that this person had removed may come back. */
export function keepsOthers(doc: Y.Doc, name: string, step: () => void): void {
  const before = writtenByOthers(doc, name)
  step()
  const after = writtenByOthers(doc, name)
  for (const [path, text] of before) {
    const [was, is] = [letters(text), letters(after.get(path) ?? '')]
    const lost = [...names].filter((other) => countOf(is, other) < countOf(was, other))
    if (lost.length > 0) throw new Error(`undo by ${name} took of others in ${path}: ${was} became ${is}`)
    if (text !== was && after.get(path) !== text) throw new Error(`undo by ${name} changed ${path} from ${text} to ${after.get(path)}`)
  }
}

/** Every text on the board that says it is somebody else's, and the letters of others in every line. */
function writtenByOthers(doc: Y.Doc, name: string): Map<string, string> {
  const found = new Map<string, string>()
  const look = (value: unknown, path: string) => {
    if (typeof value === 'string' && /^[p-u]\d+$/.test(value) && !value.startsWith(name)) found.set(path, value)
    else if (value instanceof Y.Text) found.set(path, letters(value.toString()).replaceAll(name, ''))
    else if (value instanceof Y.Map) for (const [key, held] of value) look(held, `${path}/${key}`)
  }
  for (const [root, type] of doc.share) look(type instanceof Y.Text || type instanceof Y.Map ? type : null, root)
  return found
}

const letters = (text: string) => text.replace(/[^p-u]/g, '')

export const countOf = (text: string, letter: string) => text.split(letter).length - 1
