import { expect, test } from 'vitest'
import { actionsTable } from '../../src/export/csv.ts'
import { en } from '../../src/words/en/en.ts'
import { fullBoard, outcomeFor } from './outcome.ts'

/** RFC 4180, read by the letter. */
function readTable(file: string, separator = ','): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < file.length; at++) {
    const row = rows.at(-1)!
    const last = row.length - 1
    const sign = file[at]!
    if (quoted && sign === '"' && file[at + 1] === '"') row[last] += file[++at]!
    else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === separator) row.push('')
    else if (!quoted && sign === '\n') rows.push([''])
    else if (!quoted && sign === '\r') expect(file[at + 1]).toBe('\n')
    else row[last] += sign
  }
  return rows.slice(0, -1)
}

const outcome = outcomeFor(fullBoard())

test('[T2] the table of actions has every action with owner, date, first step and how it ended', () => {
  const file = actionsTable(outcome, en)
  expect(file.startsWith('\ufeffAction,Owner,Due,')).toBe(true)
  const [, ...rows] = readTable(file.slice(1))
  expect(rows).toHaveLength(outcome.actions.length)
  outcome.actions.forEach((action, at) => {
    expect(rows[at]!.slice(0, 4)).toEqual([action.text, action.owner, action.due, action.firstStep])
    expect(rows[at]![4]).toBe(action.state)
  })
  expect(rows.some((row) => /^\d{4}-\d\d-\d\d$/.test(row[6]!))).toBe(true)
})

test('[T2] what would be a formula, has quotes or breaks, arrives as the text it is', () => {
  const texts = ['=HYPERLINK("http://x","y")', '+1', '-1', '@a', ' =1', '\t=1', '＝1', 'a "b", c; d\r\ne', 'plain']
  const file = actionsTable({ ...outcome, actions: texts.map((text) => ({ ...outcome.actions[0]!, text })) }, en)
  const read = readTable(file.slice(1)).slice(1).map((row) => row[0])
  expect(read).toEqual(texts.map((text, at) => (at < 7 ? `'${text}` : text)))
})

test('[T2] a language with a comma in its numbers gets semicolons, as its spreadsheet expects', () => {
  const german = { ...en, format: { ...en.format, decimal: ',' } }
  expect(readTable(actionsTable(outcome, german).slice(1), ';')[1]!.slice(0, 2)).toEqual([outcome.actions[0]!.text, outcome.actions[0]!.owner])
})
