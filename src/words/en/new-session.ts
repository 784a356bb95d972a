/** Making a new session. */
export const newSession = {
  title: 'New session',
  name: 'What is it about?',
  namePlaceholder: 'Two or three words',
  day: 'Day',
  time: 'Time',
  length: 'How long',
  minutes: (count: number) => `${count} min`,
  split: (frame: number, walk: number, compare: number, lock: number) =>
    `Frame ${frame} · Walk ${walk} · Compare ${compare} · Lock ${lock}`,
  decision: 'What must be decided?',
  decisionPlaceholder: 'Do we keep … or …?',
  problem: 'Where does it break?',
  followUp: (title: string) => `Follow-up: ${title}`,
  comesAlong: (actions: number, day: string) =>
    `${actions === 1 ? '1 open action comes' : `${actions} open actions come`} along${day ? ` from ${day}` : ''}, with everybody who was there.`,
  nothingOpen: 'Nothing is open from that session. Its people come along.',
  later: 'It can also be written later, together.',
  make: 'Make the board',
  failed: 'The board could not be kept on this phone.',
}
