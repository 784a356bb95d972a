const lists: Record<'steps' | 'limits' | 'facts' | 'options' | 'actions' | 'parked' | 'questions' | 'people' | 'versions' | 'calls', string> = {
  steps: 'Step',
  limits: 'Limit',
  facts: 'Fact',
  options: 'Option',
  actions: 'Action',
  parked: 'Parking lot',
  questions: 'Open question',
  people: 'Person',
  versions: 'Line',
  calls: 'Earlier call',
}

export const removed = {
  title: 'Removed',
  empty: 'Nothing was removed from this board.',
  lists,
  unnamed: 'without words',
  by: (name: string, when: string) => (name ? `${name}, ${when}` : when),
  restore: 'Put it back',
  restoreName: (what: string) => `Put back ${what}`,
  back: (what: string) => `Back on the board: ${what}`,
  /** Said in the toast that offers Undo. */
  done: (what: string) => `Removed: ${what}`,
}
