export const facts = {
  title: 'Facts',
  add: 'Add a fact',
  label: 'What is known',
  labelHole: 'what?',
  labelPlaceholder: 'Volume, error rate, cost …',
  value: 'Its value',
  valueHole: 'how much, or who?',
  link: 'Link to where it was found',
  source: 'source',
  open: (label: string) => `Change fact: ${label}`,
  remove: 'Remove this fact',
}
