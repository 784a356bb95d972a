export const openQuestions = {
  title: 'Open questions',
  empty: 'What still needs proof?',
  text: 'The question',
  textHole: 'what do we not know?',
  add: 'Ask something',
  owner: 'Who finds out',
  ownerAdd: 'who finds out?',
  answer: 'The answer',
  answerAdd: 'No answer yet',
  more: (text: string) => `More for ${text || 'this question'}`,
  remove: 'Remove it',
}
