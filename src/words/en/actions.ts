import type { ActionState } from '../../method/actions.ts'

const states: Record<ActionState, string> = { open: 'open', done: 'done', dropped: 'dropped' }

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
}
