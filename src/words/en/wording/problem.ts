import type { ProblemWording } from '../../../method/problem-flags.ts'

export const problem: ProblemWording = {
  price: /\d/,
}
