import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Stands in the first page of every file of LMDB, with which two pages say what the others hold. */
const magic = Buffer.from('dec0efbe', 'hex')
const headBytes = 64
const leastBytes = 8_192
const whatToDo = 'Put a backup in its place, or an empty folder: phones bring what they have.'

/**
 * Rejects with a sentence where LMDB's file is none, or was cut short, as by a copy that did not end. It is mapped into memory: opening
 * such a file, or reading what it does not hold, ends the process without a word. `claimed` is how long the file says to be.
 */
export async function expectWhole(folder: string, claimed = leastBytes): Promise<void> {
  const path = join(folder, 'data.mdb')
  const found = (await stat(path).catch(() => null))?.size ?? 0
  // LMDB begins anew where there is nothing.
  if (found === 0) return
  if (found < claimed) throw new Error(`what is stored in ${folder} was cut short, to ${found} of ${claimed} bytes. ${whatToDo}`)
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    if (!buffer.includes(magic)) throw new Error(`what is stored in ${folder} is damaged. ${whatToDo}`)
  } finally {
    await file.close()
  }
}
