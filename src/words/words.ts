import type { en } from './en/en.ts'

/** Everything the app says in one language. */
export type Words = typeof en

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** The best language of the app for what a person reads, most wanted first; English otherwise. */
export function languageFor(wanted: readonly string[]): Language {
  for (const one of wanted) {
    const found = languages.find((language) => one.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}
