import type * as Y from 'yjs'
import { type Dismissed, type Flag, flagKey } from '../method/flags.ts'
import type { Hand } from './hand.ts'

/** One value for each flag that somebody dismissed: the text it was dismissed for (B7). */
export const dismissedRoot = 'dismissed'

export function readDismissed(doc: Y.Doc): Dismissed {
  return Object.fromEntries([...doc.getMap(dismissedRoot)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** Dismisses a flag for the text it was raised for, for everybody. */
export function dismissWrite(hand: Hand): (flag: Flag) => void {
  const dismissed = hand.doc.getMap(dismissedRoot)
  return (flag) => hand.act(() => void dismissed.set(flagKey(flag), flag.text))
}
