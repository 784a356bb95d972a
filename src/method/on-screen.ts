import { type Clock, roomPhase } from './clock.ts'

/** What of a board the screen in the room can be asked to show alone. */
export const screenParts = ['decision', 'problem', 'workflow', 'limits', 'options', 'actions', 'people'] as const
export type ScreenPart = (typeof screenParts)[number]

/** What the room asked of its screen (S1). */
export interface OnScreen {
  /** A part and the phase in which it was asked for, as `walk:limits`; empty for what the phase shows by itself. */
  readonly spotlight: string
  /** Keeps the code to join by off the screen. */
  readonly codeHidden: boolean
}

/** How a wish for a part is kept, so that it lasts until the phase moves. */
export function spotlightOn(part: ScreenPart, clock: Clock): string {
  return `${roomPhase(clock) ?? 'start'}:${part}`
}

/** The part that the screen shows alone now, or null once that was cleared or the room has moved to another phase. */
export function spotlight(onScreen: OnScreen, clock: Clock): ScreenPart | null {
  return screenParts.find((part) => onScreen.spotlight === spotlightOn(part, clock)) ?? null
}
