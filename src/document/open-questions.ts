import type { OpenQuestion } from '../method/open-questions.ts'
import { line, text } from './fields.ts'
import type { ListShape } from './list.ts'

export const questionsShape: ListShape<OpenQuestion> = {
  root: 'questions',
  fields: { text: line, ownerId: text, answer: text },
  text: (question) => question.text,
}
