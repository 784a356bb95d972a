import type { ParkedKind } from '../../method/parking-lot.ts'

const kinds: Record<ParkedKind, string> = { parked: '', 'next-decision': 'next decision', backstory: 'backstory' }

export const parkingLot = {
  title: 'Parking lot',
  empty: 'True, but not for this hour',
  text: 'What is parked',
  add: 'Park something',
  kinds,
  textHole: 'what is it?',
  doesChange: 'It changes the answer',
  doesNotChange: 'It does not change the answer',
  changes: 'changes the answer',
  stays: 'does not change the answer',
  more: (text: string) => `More for ${text || 'this entry'}`,
  asNextDecision: 'Make it the next decision',
  notNextDecision: 'Not the next decision',
  startSession: 'Start a session from this',
  started: (title: string, day: string) => [`Session “${title}”`, day].filter(Boolean).join(', '),
  untitled: 'without a title',
  remove: 'Remove it',
}
