import { AlignmentType, BorderStyle, Document, Packer, Paragraph, TextRun } from 'docx'
import type { OutcomeEntry, OutcomePage, OutcomeSection, Said } from '../words/outcome-page.ts'
import { setting } from './setting.ts'

const serif = 'Georgia'
const sans = 'Calibri'
const soft = '5B5750'
const accent = 'B93F0A'

/** The outcome as a Word file (Office Open XML), set like the printed page; `language` such as `en-GB` is that of its spelling. */
export function outcomeWord(page: OutcomePage, language: string): Promise<ArrayBuffer> {
  const children = [
    new Paragraph({ heading: 'Title', children: [run(page.title, { font: serif, size: 40 })], spacing: { after: 40 } }),
    new Paragraph({ children: [run(page.when, { color: soft })], spacing: { after: 160 } }),
    ...page.sections.flatMap(section),
  ]
  return Packer.toArrayBuffer(
    new Document({
      title: page.title,
      creator: 'Hourboard',
      styles: { default: { document: { run: { font: sans, size: 21, language: { value: language } }, paragraph: { spacing: { after: 60, line: 264 } } } } },
      numbering: { config: [{ reference: 'actions', levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 360, hanging: 360 } } } }] }] },
      sections: [{ properties: { page: { margin: { top: 1000, bottom: 900, left: 1130, right: 1130 } } }, children }],
    }),
  )
}

type Look = { readonly font?: string; readonly size?: number; readonly color?: string; readonly bold?: boolean; readonly italics?: boolean; readonly strike?: boolean; readonly break?: number }

/** What XML cannot hold is left out. */
function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ ...look, text: text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') })
}

function said({ text, hole }: Said, look: Look = {}): TextRun {
  return run(text, hole ? { ...look, color: accent, italics: true } : look)
}

function section({ part, heading, entries }: OutcomeSection): Paragraph[] {
  const head = new Paragraph({
    heading: 'Heading2',
    keepNext: true,
    spacing: { before: 200, after: 40 },
    border: part === 'actions' || part === 'minutes' ? { top: { style: BorderStyle.SINGLE, size: 4, color: 'C9C2B6', space: 6 } } : {},
    children: [run(heading, { font: sans, size: 19, bold: true, color: soft })],
  })
  if (part === 'verdict') return entries.map((entry) => new Paragraph({ children: [said(entry.said, { italics: true })], spacing: { after: 120 } }))
  if (setting[part] === 'list') return [head, ...entries.map((entry) => item(entry, part === 'actions'))]
  if (setting[part] === 'row') return [head, new Paragraph({ children: entries.flatMap((entry, at) => [...(at > 0 ? [run('  ·  ', { color: soft })] : []), said(entry.said)]) })]
  return [head, ...entries.map((entry) => new Paragraph({ children: [said(entry.said, lookOf(part, entry.said))] }))]
}

function lookOf(part: OutcomeSection['part'], { loud }: Said): Look {
  if (part === 'call') return loud ? { font: serif, size: 32 } : { font: serif, size: 24 }
  return part === 'decision' ? { font: serif, size: 24, color: soft } : {}
}

function item({ said: own, details, state }: OutcomeEntry, numbered: boolean): Paragraph {
  const look = { strike: state === 'dropped' }
  const small = details.flatMap((one, at) => [...(at > 0 ? [run(' · ', { color: soft, size: 19 })] : []), said(one, { color: soft, size: 19, ...(at === 0 && { break: 1 }) })])
  return new Paragraph({ ...(numbered ? { numbering: { reference: 'actions', level: 0 } } : { indent: { left: 360, hanging: 360 } }), children: [...(numbered ? [] : [run('–\t')]), said(own, look), ...small] })
}
