export const facts = {
  title: 'Facts',
  add: 'Add a fact',
  label: 'What is known',
  labelHole: 'what?',
  labelPlaceholder: 'Volume, error rate, cost …',
  valueHole: 'how much, or who?',
  link: 'Link to where it was found',
  source: 'source',
  valueOf: (label: string) => (label ? `Value of ${label}` : 'Its value'),
  more: (label: string) => `More for ${label || 'this fact'}`,
  remove: 'Remove this fact',
}
