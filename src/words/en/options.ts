import type { MoneyPeriod } from '../../method/limits.ts'
import type { OptionQuestion } from '../../method/options.ts'

const questions: Record<OptionQuestion, string> = {
  howLong: 'How long it takes',
  whoCan: 'Who can do it',
  risk: 'Risk accepted',
  learned: 'Learned in the first week',
  untouched: 'Not to be touched now',
}
const holes: Record<OptionQuestion, string> = {
  howLong: 'how long?',
  whoCan: 'who can do it?',
  risk: 'which risk do we accept?',
  learned: 'what will we know after a week?',
  untouched: 'what must stay as it is?',
}

const per: Record<MoneyPeriod, string> = { month: 'a month', quarter: 'a quarter', total: 'in total' }

/** What an option needs beside what there is. */
const clashes = {
  money: (needs: string, there: string) => `${needs}, the limit is ${there}`,
  hours: (needs: string, there: string) => `needs ${needs} h a week, there are ${there}`,
  people: (needs: string, there: string, one: boolean) => `needs ${needs} people, there ${one ? 'is' : 'are'} ${there}`,
  leaves: (who: string, day: string, ends: string) => `${who} leaves ${day}, it ends ${ends}`,
  deadline: (what: string, day: string, ends: string) => `ends ${ends}, after ${what ? `“${what}” on ` : ''}${day}`,
  tool: (what: string, day: string, ends: string) => `${what} would go by ${ends}, and must stay until ${day}`,
}

export const options = {
  title: 'Ways to decide',
  table: 'All options with their answers',
  name: (place: number) => `Option ${place}`,
  line: 'The option in one sentence',
  lineHole: 'Say it in one sentence',
  questions,
  questionsTitle: 'The five questions',
  holes,
  add: 'Add an option',
  first: 'What could be decided?',
  second: 'What is the other way?',
  third: 'Is there a third way?',
  one: 'One way is not a choice yet.',
  fromParkingLot: 'Take one from the parking lot',
  taken: (line: string) => `Back as an option: ${line}`,
  many: (count: number) => `${count} options stand. Two or three can be compared. Which one can wait?`,
  left: (count: number) => (count === 1 ? '1 more option' : `${count} more options`),
  asPages: 'one by one',
  asTable: 'side by side',
  mapName: (place: number, missing: number) =>
    missing === 0 ? `Option ${place}, complete` : `Option ${place}, ${missing} ${missing === 1 ? 'part' : 'parts'} missing`,
  struckName: (place: number) => `Option ${place}, struck`,
  numbers: 'Cost, hours, people, end',
  cost: 'Cost',
  currency: 'Currency',
  hoursPerWeek: 'Hours a week',
  hours: (amount: string) => `${amount} h a week`,
  people: 'People needed',
  needs: (count: string, one: boolean) => `${count} ${one ? 'person' : 'people'}`,
  costPer: 'For how long',
  per,
  perPeriod: (amount: string, period: MoneyPeriod) => `${amount} ${per[period]}`,
  until: (amount: string, day: string) => `${amount} until ${day}`,
  endDay: 'Ends on',
  ends: (day: string) => `ends ${day}`,
  more: (place: number) => `More for option ${place}`,
  strike: 'Strike it out',
  unstrike: 'Put it back',
  struck: 'struck out',
  clashes,
  clashesLabel: 'What does not fit the limits',
  accept: 'Accept',
  acceptName: (clash: string) => `Accept: ${clash}`,
  accepted: (clash: string) => `accepted: ${clash}`,
  acceptedCount: (count: number) => (count === 1 ? '1 clash accepted' : `${count} clashes accepted`),
  notAccepted: 'take back',
  notAcceptedName: (clash: string) => `take back: ${clash}`,
  close: (never: string) => `Close it: “${never}” would never be approved`,
  open: 'It can be approved after all',
  closed: 'closed',
  closedName: (place: number) => `Option ${place}, closed`,
  closedBy: (never: string, who: string) => `Closed: ${who || 'somebody'} would never approve “${never}”.`,
  parkName: (line: string) => `Park: ${line}`,
  park: 'Park it',
  parked: (line: string) => `Parked: ${line}`,
  remove: 'Remove it',
}
