import type { OutcomeEntry, OutcomePage, OutcomeSection, Said } from '../words/outcome-page.ts'
import { setting } from './setting.ts'

const marks = { open: '–', done: '✓', dropped: '×' } as const

/** The outcome as plain text, for a mail or a chat; what is missing stands in brackets. */
export function outcomeText(page: OutcomePage): string {
  const parts = page.sections.map((section) => (section.part === 'verdict' ? body(section) : `${section.heading}:\n${body(section)}`))
  return `${[[page.title, page.when].filter(Boolean).join('\n'), ...parts].join('\n\n')}\n`
}

function body({ part, entries }: OutcomeSection): string {
  if (setting[part] === 'list') return entries.map(item).join('\n')
  return entries.map((entry) => said(entry.said)).join(setting[part] === 'row' ? ' · ' : '\n')
}

function said({ text, hole }: Said): string {
  return hole ? `[${text}]` : text
}

function item({ said: own, details, state }: OutcomeEntry): string {
  const small = details.length > 0 ? `\n  ${details.map(said).join(' · ')}` : ''
  return `${marks[state]} ${said(own)}${small}`
}
