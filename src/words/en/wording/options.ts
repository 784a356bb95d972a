import type { OptionWording } from '../../../method/option-flags.ts'

export const options: OptionWording = {
  replaces:
    /\b(?:replac(?:e|es|ing)|drop|dump|ditch|retire|sunset|cancel|kill|scrap|leave|quit|(?:move|switch|migrate|get) (?:away from|off|out of|from)|get rid of|stop using|turn off|switch off|swap(?: out)?|phase out|instead of)\b/i,
}
