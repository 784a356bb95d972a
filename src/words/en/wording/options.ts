import type { OptionWording } from '../../../method/option-flags.ts'

export const options: OptionWording = {
  delay: /^(?:wait|decide later)\b/i,
}
