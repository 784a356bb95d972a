const numbers = ['', '', 'Two', 'Three', 'Four', 'Five']
const versionsOf = (count: number) => `${numbers[count] ?? count} versions`

export const versions = {
  /** Stands over the versions of a line, where one is chosen. */
  which: (count: number) => `${versionsOf(count)} were written apart. Which one holds?`,
  /** The same where nobody can choose. */
  several: (count: number) => `${versionsOf(count)} were written apart.`,
  /** A small mark beside the first of them. */
  mark: (count: number) => `${versionsOf(count)}: which one holds?`,
  /** Over calls that were made apart. */
  calls: (count: number) => `${numbers[count] ?? count} calls were made apart. Which one holds?`,
  use: 'Use this',
  join: 'Edit into one',
  before: 'As they were written',
  /** Under a line that somebody is typing in while another version arrives. */
  also: 'Also written meanwhile',
  done: 'Done',
  by: (name: string, when: string, apart: boolean) => [name || 'Somebody', when, apart && 'while offline'].filter(Boolean).join(', '),
  chosen: (line: string, text: string) => `${line}: ${text}`,
  arrived: (line: string, count: number) => `${line}: ${versionsOf(count).toLowerCase()} were written apart. Choose one.`,
}
