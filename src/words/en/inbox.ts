/** What waits for a board. */
export const inbox = {
  title: 'Inbox',
  empty: 'Nothing waits here. What you write down without a board, or share from another app, does.',
  toBoard: 'Which board?',
  otherBoards: 'Other boards',
  putAs: (text: string) => `Put on the board as: ${text}`,
  noBoards: 'There is no board on this phone yet.',
  drop: 'Drop',
  dropped: 'Dropped from the inbox',
  putOn: (kind: string, title: string) => `${kind} on “${title}”`,
  failed: 'The board could not be opened. The entry stays here.',
}
