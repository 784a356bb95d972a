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
  many: (count: number) => `${count} options stand. Two or three can be compared; the parking lot keeps the rest.`,
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
  endDay: 'Ends on',
  ends: (day: string) => `ends ${day}`,
  more: (place: number) => `More for option ${place}`,
  strike: 'Strike it out',
  unstrike: 'Put it back',
  struck: 'struck out',
  park: 'Park it',
  parked: (line: string) => `Parked: ${line}`,
  remove: 'Remove it',
}
