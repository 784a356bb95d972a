import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'

/** Removes an entry and offers Undo; what was removed stays in the board's history (B3). */
export function removeWithUndo(list: { remove(id: string): void; restore(id: string): void }, id: string, text: string): void {
  list.remove(id)
  toast(words().removed.done(text.trim() || words().removed.unnamed), () => list.restore(id))
}
