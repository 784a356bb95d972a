import type { Outcome } from '../method/outcome.ts'
import { dayOf } from '../method/day.ts'
import type { Words } from '../words/words.ts'

/**
 * The actions as a table (RFC 4180) that a spreadsheet opens by itself: with a mark that says it is UTF-8, days as `2026-11-24`, and
 * a comma between fields, or a semicolon where the language writes a comma in numbers, as Excel expects it there.
 */
export function actionsTable(outcome: Outcome, words: Words): string {
  const { actions, outcome: say } = words
  const columns = say.columns
  const rows = outcome.actions.map((action) => [
    action.text,
    action.owner,
    action.due,
    action.firstStep,
    actions.states[action.state],
    action.endedBy,
    action.endedAt === null ? '' : dayOf(action.endedAt),
    action.from,
    outcome.title,
    outcome.day,
  ])
  const header = [columns.action, columns.owner, columns.due, columns.firstStep, columns.state, columns.endedBy, columns.endedOn, columns.from, columns.session, columns.day]
  const separator = words.format.decimal === ',' ? ';' : ','
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`
}

/** What begins like a formula is text to a spreadsheet once a quotation mark stands before it. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
