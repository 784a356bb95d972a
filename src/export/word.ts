import type { OutcomeEntry, OutcomePage, OutcomeSection, Said } from '../words/outcome-page.ts'
import { setting } from './setting.ts'
import { wordFile } from './word-file.ts'
import { type Look, paragraph, run } from './word-xml.ts'

const serif = 'Georgia'
const sans = 'Calibri'
const soft = '5B5750'
const accent = 'B93F0A'

/** The outcome as a Word file (Office Open XML), set like the printed page; `language` such as `en-GB` is that of its spelling. */
export function outcomeWord(page: OutcomePage, language: string): Uint8Array<ArrayBuffer> {
  const head = [
    paragraph([run(page.title, { font: serif, size: 40 })], { style: 'Title', after: 40 }),
    paragraph([run(page.when, { color: soft })], { after: 160 }),
  ]
  return wordFile({ title: page.title, language, font: sans, size: 21, paragraphs: [...head, ...page.sections.flatMap(section)] })
}

function said({ text, hole }: Said, look: Look = {}): string {
  return run(text, hole ? { ...look, color: accent, italics: true } : look)
}

function section({ part, heading, entries }: OutcomeSection): string[] {
  if (part === 'verdict') return entries.map((entry) => paragraph([said(entry.said, { italics: true })], { after: 120 }))
  const head = paragraph([run(heading, { font: sans, size: 19, bold: true, color: soft })], {
    style: 'Heading2',
    before: 200,
    after: 40,
    ruled: part === 'actions' || part === 'minutes',
  })
  if (setting[part] === 'list') return [head, ...entries.map((entry) => item(entry, part === 'actions'))]
  if (setting[part] === 'row') return [head, paragraph(entries.flatMap((entry, at) => [...(at > 0 ? [run('  ·  ', { color: soft })] : []), said(entry.said)]))]
  return [head, ...entries.map((entry, at) => paragraph([said(entry.said, lookOf(part, at))]))]
}

function lookOf(part: OutcomeSection['part'], at: number): Look {
  if (part === 'call') return at === 0 ? { font: serif, size: 32 } : { font: serif, size: 24 }
  return part === 'decision' ? { font: serif, size: 24, color: soft } : {}
}

function item({ said: own, details, state }: OutcomeEntry, numbered: boolean): string {
  const look = { strike: state === 'dropped' }
  const small = details.flatMap((one, at) => [...(at > 0 ? [run(' · ', { color: soft, size: 19 })] : []), said(one, { color: soft, size: 19, break: at === 0 })])
  return paragraph([...(numbered ? [] : [run('–\t')]), said(own, look), ...small], numbered ? { numbered } : { hanging: 360 })
}
