import type { OutcomeEntry, OutcomePage, OutcomeSection, Said } from '../words/outcome-page.ts'
import { setting } from './setting.ts'

/** The outcome as Markdown: headings, actions with boxes to tick; what is missing stands in italics. */
export function outcomeMarkdown(page: OutcomePage): string {
  const parts = page.sections.map((section) => (section.part === 'verdict' ? body(section) : `## ${escaped(section.heading)}\n\n${body(section)}`))
  return `${[`# ${escaped(page.title)}`, escaped(page.when), ...parts].filter(Boolean).join('\n\n')}\n`
}

function body({ part, entries }: OutcomeSection): string {
  if (setting[part] === 'list') return entries.map((entry) => item(entry, part === 'actions')).join('\n')
  if (setting[part] === 'row') return entries.map((entry) => said(entry.said)).join(' · ')
  return entries.map((entry) => said(entry.said)).join('\n\n')
}

function said({ text, hole, loud }: Said): string {
  if (hole) return `_${escaped(text)}_`
  return loud ? `**${escaped(text)}**` : escaped(text)
}

function item({ said: own, details, state }: OutcomeEntry, ticks: boolean): string {
  const box = ticks ? (state === 'done' ? '[x] ' : '[ ] ') : ''
  const text = state === 'dropped' ? `~~${said(own)}~~` : said(own)
  // Two spaces at the end of a line are a line break.
  return `- ${box}${text}${details.length > 0 ? `  \n  ${details.map(said).join(' · ')}` : ''}`
}

/** What people wrote on one line, so that no sign in it counts as Markdown. */
function escaped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.replace(/[\\`*_[\]<>~|]/g, '\\$&').replace(/^[#+-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
}
