import type { DecisionWording } from '../../../method/decision-flags.ts'

export const decision: DecisionWording = {
  choice: /\b(?:whether|either|or)\b/i,
}
