/** What the controls themselves say. */
export const kit = {
  close: 'Close',
  undo: 'Undo',
  none: 'none',
  more: 'More',
  noDay: 'No date',
  today: 'Today',
  tomorrow: 'Tomorrow',
  inAWeek: 'In a week',
  moveUp: (what: string) => `Move up: ${what}`,
  moveDown: (what: string) => `Move down: ${what}`,
  move: (what: string) => `Move: ${what}`,
  moved: (what: string, place: number, of: number) => `${what}: now ${place} of ${of}`,
  typingHere: (names: readonly string[]) => `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} typing here`,
  lettersLeft: (count: number) => `${Math.abs(count)} letter${Math.abs(count) === 1 ? '' : 's'} ${count < 0 ? 'too many' : 'left'}`,
  notANumber: 'Only digits, such as 3500 or 12.5',
}
