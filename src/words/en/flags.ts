import type { FlagReason } from '../../method/flags.ts'

/** What a flag says, and what a good one looks like. */
const notes: Record<FlagReason, { readonly says: string; readonly example?: string }> = {
  'no-choice': { says: 'Between what and what?', example: 'Do we keep the old importer until March or replace it now?' },
  theme: { says: 'This is a theme. Which two courses are open?', example: 'Do we hire a second tester or cut the release to one a month?' },
  'second-question': { says: 'Two questions. Which one is for this hour?' },
  'decision-too-long': { says: 'Longer than one breath.' },
  'decide-by-far': { says: 'It can wait that long, so the hour will drift.' },
  'no-number': { says: 'What does it cost? A number with hours, days or money.', example: 'Orders wait two days at approval and cost us six hours a week.' },
  'no-place': { says: 'Where exactly does it break?' },
  'problem-too-long': { says: 'Longer than one breath.' },
  label: { says: 'A name, not a story. What happened the last time?', example: 'On Tuesday a new customer signed and waited nine days for a login.' },
  'old-case': { says: 'Older than two weeks. Is there a fresher one?' },
  'no-workaround': { says: 'What do people do today to get round it?' },
  'vague-limit': { says: 'How much exactly?' },
  'late-limit': { says: 'This came up late. Do the options still hold?' },
  'option-too-long': { says: 'Longer than one breath.' },
  'empty-verb': { says: 'What will somebody see, and when?', example: 'Send the three quotes to Ana by Thursday.' },
  'due-far': { says: 'What is the smaller step this week?' },
  'owner-has-many': { says: 'More than three for one person.' },
}

export const flags = {
  notes,
  for: (example: string) => `Such as: ${example}`,
  dismiss: 'Fine as it is',
}
