/** Writing one thing down. */
export const capture = {
  title: 'Write it down',
  field: 'What did you hear?',
  placeholder: 'One thing',
  as: 'What is it?',
  kinds: { action: 'Action', limit: 'Limit', question: 'Open question', parked: 'Parking lot', fact: 'Fact' },
  empty: 'Write something first, then say what it is.',
  kept: (kind: string, text: string) => `${kind}: ${text}`,
  keep: 'Keep it',
  keptInInbox: 'Kept in the inbox.',
  toInbox: (count: number) => (count === 1 ? '1 entry in the inbox' : `${count} entries in the inbox`),
  notKept: 'It could not be kept on this phone. Copy the text before you leave.',
  hint: 'Ctrl + Enter saves it again as what you chose last.',
}
