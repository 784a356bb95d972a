import type { Lacking, Verdict } from '../../method/verdict.ts'

const lacks: Record<Lacking, string> = {
  call: 'nobody made the call',
  'which-call': 'more than one call stands, and none of them is chosen',
  why: 'the call has no reason',
  'which-why': 'more than one reason stands, and none of them is chosen',
  action: 'nobody took on an action',
  owner: 'no action has an owner',
  due: 'no action has a date',
  'first-step': 'no action has a first visible step',
  'whole-action': 'no action is complete',
  review: 'no day is set to check the result',
}
/** The same as a question, in the place where it is filled. */
const asks: Record<Lacking, string> = {
  call: 'which way?',
  'which-call': 'which call holds?',
  why: 'because …',
  'which-why': 'which reason holds?',
  action: 'what happens first?',
  owner: 'owner?',
  due: 'by when?',
  'first-step': 'first visible step?',
  'whole-action': 'what is missing in it?',
  review: 'when is the result checked?',
}
const rows = { call: 'The call', why: 'Why', action: 'A complete action', review: 'Review day' }

const list = (parts: readonly string[]) => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}` : (parts[0] ?? ''))

export const closing = {
  before: 'Before closing',
  rows,
  asks,
  there: 'there',
  close: 'Close the session',
  /** The plain sentence that the outcome begins with. */
  verdict: ({ outcome, holes }: Verdict) =>
    outcome === 'working-session'
      ? 'A working session: there is a call and a reason, somebody who begins, and a day to check the result.'
      : `A conversation, not yet a working session: ${list(holes.map((hole) => lacks[hole.lacks]))}.`,
  closed: (when: string, name: string) => (name ? `Closed ${when} by ${name}` : `Closed ${when}`),
  reopen: 'Open it again',
  readOnly: 'Nothing can be changed until it is opened again.',
}
