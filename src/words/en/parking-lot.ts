import type { ParkedKind } from '../../method/parking-lot.ts'

const kinds: Record<ParkedKind, string> = { parked: '', 'next-decision': 'next decision', backstory: 'backstory' }

export const parkingLot = {
  title: 'Parking lot',
  empty: 'True, but not for this hour',
  text: 'What is parked',
  add: 'Park something',
  kinds,
  textHole: 'what is it?',
  changesAsk: 'Does it change the answer?',
  yes: 'yes, it does',
  no: 'no',
  changes: 'Changes the answer.',
  stays: 'Does not change the answer. It stays parked.',
  asFact: 'Make it a fact',
  asQuestion: 'Make it an open question',
  moved: { facts: (text: string) => `Now a fact: ${text}`, questions: (text: string) => `Now an open question: ${text}` },
  askAgain: 'ask again',
  asBackstory: 'It is backstory',
  notBackstory: 'It is no backstory',
  parkAsBackstory: 'Backstory: park it',
  parkedAsBackstory: (text: string) => `Parked as backstory: ${text}`,
  more: (text: string) => `More for ${text || 'this entry'}`,
  asNextDecision: 'Make it the next decision',
  notNextDecision: 'Not the next decision',
  startSession: 'Start a session from this',
  started: (title: string, day: string) => [`Session “${title}”`, day].filter(Boolean).join(', '),
  untitled: 'without a title',
  remove: 'Remove it',
}
