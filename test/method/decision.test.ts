import { expect, it } from 'vitest'
import { sameSentence } from '../../src/method/decision.ts'
import type { Agreement } from '../../src/method/decision.ts'

const answer = (personId: string, said: Agreement['answer'], line = 'Keep it or not'): Agreement => ({ personId, answer: said, line })

it('[D7] counts who would say the line this way, among those who answered for this wording', () => {
  const answers = [answer('a', 'say-it'), answer('b', 'say-it'), answer('c', 'not-yet'), answer('d', 'say-it', 'Keep it')]
  expect(sameSentence('Keep it or not', answers)).toEqual({ say: 2, answered: 3 })
})

it('[D7] an edit to the line clears the answers', () => {
  expect(sameSentence('Keep it or not!', [answer('a', 'say-it')])).toEqual({ say: 0, answered: 0 })
})
