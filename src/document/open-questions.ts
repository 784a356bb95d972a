import type { OpenQuestion } from '../method/open-questions.ts'
import { day, line, text } from './fields.ts'
import type { ListShape } from './list.ts'

export const questionsShape: ListShape<OpenQuestion> = {
  root: 'questions',
  fields: { text: line, ownerId: text, answer: text, from: day },
  text: (question) => question.text,
}
