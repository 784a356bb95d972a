import type { LimitWording } from '../../../method/limit-flags.ts'

export const limits: LimitWording = {
  vague: /\b(?:not (?:a )?huge|pretty busy)\b/i,
}
