import type { ActionState, ActionStepKind } from '../../method/actions.ts'

const states: Record<ActionState, string> = { open: 'open', done: 'done', dropped: 'dropped' }

/** What happened to an action, by whom and when: "Handed from Ola to Per by Nadia, Tue 2 Dec". */
const happened: Record<ActionStepKind, (from: string, to: string) => string> = {
  done: () => 'Done',
  dropped: () => 'Dropped',
  open: () => 'Opened again',
  due: (from, to) => (from && to ? `Moved from ${from} to ${to}` : to ? `Set for ${to}` : 'Day taken off'),
  owner: (from, to) => (from && to ? `Handed from ${from} to ${to}` : to ? `Given to ${to}` : `Taken from ${from || 'its owner'}`),
}

export const actions = {
  title: 'What happens now',
  text: 'What will be done',
  textHole: 'what will be done?',
  first: 'What happens first?',
  next: 'What else?',
  nextLabel: 'New action',
  owner: 'Who owns it',
  ownerHole: 'owner?',
  due: 'By when',
  dueHole: 'by when?',
  firstStep: 'First visible step',
  firstStepHole: 'first visible step?',
  firstStepIs: (text: string) => `first: ${text}`,
  ownerOf: (text: string) => `Who owns it: ${text}`,
  dueOf: (text: string) => `By when: ${text}`,
  from: (day: string) => `from ${day}`,
  states,
  more: (text: string) => `More for ${text || 'this action'}`,
  done: 'Done',
  drop: 'Drop it',
  reopen: 'Open it again',
  remove: 'Remove it',
  doneBy: (name: string, when: string) => (name ? `done by ${name}, ${when}` : `done ${when}`),
  droppedBy: (name: string, when: string) => (name ? `dropped by ${name}, ${when}` : `dropped ${when}`),
  unnamed: 'this action',
  markDone: (text: string) => `Done: ${text}`,
  wasDue: (day: string) => `was due ${day}`,
  handOver: 'Who owns it now',
  newDay: 'The new day',
  changed: (what: string, text: string) => `${what}: ${text}`,
  step: (kind: ActionStepKind, from: string, to: string) => happened[kind](from, to),
  stepBy: (step: string, name: string, when: string) => [name ? `${step} by ${name}` : step, when].filter(Boolean).join(', '),
}
