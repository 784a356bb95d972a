import { type OnScreen, type ScreenPart, spotlightOn } from '../method/on-screen.ts'
import { readClock } from './clock.ts'
import { flag, text } from './fields.ts'
import type { Hand } from './hand.ts'
import type { PartShape } from './part.ts'

export const onScreenShape: PartShape<OnScreen> = { root: 'onScreen', fields: { spotlight: text, codeHidden: flag } }

/** What the room asks of its screen is nobody's undo step, as with the clock. */
export function onScreenWrites(hand: Hand) {
  const map = hand.doc.getMap(onScreenShape.root)
  const { spotlight, codeHidden } = onScreenShape.fields
  return {
    /** Shows one part alone until the phase moves, or again what the phase shows. */
    show: (part: ScreenPart | null) => hand.quietly(() => spotlight.write(map, 'spotlight', part === null ? '' : spotlightOn(part, readClock(hand.doc)))),
    hideCode: (yes: boolean) => hand.quietly(() => codeHidden.write(map, 'codeHidden', yes)),
  }
}
