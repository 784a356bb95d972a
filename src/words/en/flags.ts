import type { FlagReason } from '../../method/flags.ts'

/** What a flag says, and what a good one looks like. */
const notes: Record<FlagReason, { readonly says: string; readonly example?: string }> = {
  'no-choice': { says: 'Between what and what?', example: 'Do we keep the old importer until March or replace it now?' },
  theme: { says: 'A theme can fill the hour without a decision. Which two courses are open?', example: 'Do we hire a second tester or cut the release to one a month?' },
  'second-question': { says: 'Two questions in one line. Which one is for this hour?', example: 'Do we renew the contract or let it end?' },
  'two-sentences': { says: 'One sentence is enough to decide on. What led to it can stand in the facts.', example: 'Do we take the Dutch vendor or the Polish one?' },
  'decision-too-long': { says: 'Too long to be said aloud in one breath. Which words carry the choice?', example: 'Do we pause the rewrite for six weeks or ship without it?' },
  'decide-by-far': { says: 'More than two weeks away: it can wait, so the hour will drift. What must be decided sooner?', example: 'Whether the trial starts on Monday; the contract can follow.' },
  'no-number': { says: 'What does it cost? A number of hours, days, money or pieces redone.', example: 'Orders wait two days at approval and cost us six hours a week.' },
  'no-place': { says: 'Where does it break? The step, or between whom.', example: 'Between sales and the warehouse every third order is typed again.' },
  'price-in-line': { says: 'The line says what it costs.' },
  'place-in-line': { says: 'The line says where it breaks.' },
  'problem-too-long': { says: 'Too long to be said aloud in one breath. Keep the place and the price.', example: 'Orders wait two days at approval and cost us six hours a week.' },
  label: { says: 'A name, not a story. What happened the last time?', example: 'On Tuesday a new customer signed and waited nine days for a login.' },
  'old-case': { says: 'More than two weeks before this hour. Is there a fresher case?' },
  'no-workaround': { says: 'There is always a way round.', example: 'Tom rings the yard and keeps a list on the whiteboard.' },
  'vague-money': { says: 'How much money, and per what?', example: '€ 4,000 a month' },
  'vague-hours': { says: 'How many hours a week are left for this?', example: '6 h a week' },
  'vague-people': { says: 'Who is it, by name?', example: 'Ben, until he leaves on 30 April' },
  'vague-day': { says: 'By which day?', example: 'Fri 12 December, the bank’s audit' },
  'vague-rule': { says: 'Two people could read this in two ways. What is not allowed?', example: 'No deployment on a Friday' },
  'number-in-words': { says: 'The number stands in the words.' },
  'late-limit': { says: 'This came up late. Do the options still hold?' },
  'option-too-long': { says: 'Too long to say in one breath. What is the one thing it does?', example: 'Keep the importer until March and check every file by hand.' },
  'option-sentences': { says: 'More than one sentence. The answers below have room for the rest.' },
  'empty-verb': { says: 'What will somebody see, and when?', example: 'Send the three quotes to Ana by Thursday.' },
  'due-far': { says: 'More than a week away. What is the smaller step this week?' },
  'review-far': { says: 'More than two weeks away: by then nobody remembers what was expected.' },
  'owner-has-many': { says: 'A fourth action for one person. Who else could take one?' },
}

export const flags = {
  notes,
  for: (example: string) => `Such as: ${example}`,
  dismiss: 'Fine as it is',
}
