export const review = {
  title: 'Review',
  day: 'When the result is checked',
  dayHole: 'when is the result checked?',
  on: (day: string) => `The result is checked on ${day}`,
}
