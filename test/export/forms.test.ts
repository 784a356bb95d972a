import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { contentsOf } from '../../src/document/contents.ts'
import { boardFile } from '../../src/export/board-file.ts'
import { outcomeMarkdown } from '../../src/export/outcome-markdown.ts'
import { outcomeText } from '../../src/export/outcome-text.ts'
import { outcomeWord } from '../../src/export/word.ts'
import { outcomeParts } from '../../src/method/outcome.ts'
import { en } from '../../src/words/en/en.ts'
import { outcomePage, type OutcomePage } from '../../src/words/outcome-page.ts'
import { emptyBoard, fullBoard, outcomeFor } from './outcome.ts'

const full = outcomePage(outcomeFor(fullBoard()), en)
const empty = outcomePage(outcomeFor(emptyBoard()), en)
/** Two calls and two decision lines that were written apart; a review that was held. */
const later = fullBoard()
const apart = outcomePage(
  outcomeFor({
    board: {
      ...later.board,
      callsApart: [later.board.call!, { ...later.board.call!, path: 'Drop it', why: '' }],
      decision: { ...later.board.decision, versions: { line: ['Keep it?', 'Keep it or drop it?'].map((text) => ({ id: text, text, by: '', at: 1, apart: true })) } },
    },
  }),
  en,
)
later.edit.review.end('adjust')
const reviewed = outcomePage(outcomeFor(later), en)
const pages = [['full', full], ['empty', empty], ['apart', apart], ['reviewed', reviewed]] as const

/** Every text that the page shows, part by part. */
function textsOf(page: OutcomePage): string[] {
  const entries = page.sections.flatMap((section) => section.entries)
  const headings = page.sections.filter(({ part }) => part !== 'verdict').map(({ heading }) => heading)
  return [page.title, page.when, ...headings, ...entries.flatMap(({ said, details }) => [said.text, ...details.map(({ text }) => text)])]
}

/** The text of a Word file, as another library unpacks it. */
async function wordText(file: ArrayBuffer): Promise<string> {
  const zip = await JSZip.loadAsync(file)
  const xml = await zip.file('word/document.xml')!.async('string')
  return xml.replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')
}

const forms: Record<string, (page: OutcomePage) => Promise<string> | string> = {
  Markdown: (page) => outcomeMarkdown(page).replace(/\\([\\`*_[\]<>~|#+.)-])/g, '$1'),
  'plain text': outcomeText,
  Word: async (page) => wordText(await outcomeWord(page, 'en-GB')),
}

test('[T1] the full outcome has every part, and an empty one says what is missing', () => {
  expect(full.sections.map(({ part }) => part)).toEqual(outcomeParts)
  const holes = empty.sections.flatMap(({ part, entries }) => entries.filter(({ said }) => said.hole).map(({ said }) => `${part}: ${said.text} ${said.field}`))
  expect(holes).toEqual([
    'decision: what was to be decided? decision.line',
    'call: Which way? call.path',
    'actions: What happens first? actions//first',
    'review: when is the result checked? review.day',
  ])
})

for (const [name, make] of Object.entries(forms)) {
  test.each(pages)(`[T2] ${name} has every part that the %s page shows`, async (_, page) => {
    const made = await make(page)
    expect(textsOf(page).length).toBeGreaterThan(8)
    for (const text of textsOf(page)) expect(made).toContain(text)
  })
}

test('[T2] the file of the whole board holds everything that people wrote and the page shows', () => {
  const opened = fullBoard()
  const { title, day, decision, path, why, untouched, actions, questions, people, review } = outcomeFor(opened)
  const file = boardFile(contentsOf(opened.doc), title, 0)
  const written = [title, day, decision, path, why, untouched, review.day, ...people, ...questions.map(({ text }) => text), ...actions.flatMap(({ text, due, firstStep }) => [text, due, firstStep])].filter(Boolean)
  expect(written.length).toBeGreaterThan(25)
  for (const text of written) expect(file).toContain(JSON.stringify(text))
})

test('[T2] nothing that people write counts as Markdown, and the marks of actions are there', () => {
  const made = outcomeMarkdown(full)
  expect(made).toContain('- [x] Book the first ten returns')
  expect(made).toContain('- [ ] ~~Ask \\*York\\* for their \\[forms\\]~~')
  expect(made).toContain('_owner?_')
  const hostile = outcomeMarkdown({ title: '1. # <b>', when: '', sections: [{ part: 'decision', heading: 'Q', entries: [{ id: '', state: 'open', details: [], said: { text: '# [x](y)\n- two' } }] }] })
  expect(hostile).toBe('# 1\\. # \\<b\\>\n\n## Q\n\n\\# \\[x\\](y) - two\n')
})

test('[T2] a Word file holds no sign that XML cannot, and is titled', async () => {
  const zip = await JSZip.loadAsync(await outcomeWord({ ...full, title: 'A\u0000B\ud800C & <D>' }, 'en-GB'))
  const xml = await zip.file('word/document.xml')!.async('string')
  expect(xml).toContain('ABC &amp; &lt;D&gt;')
  expect(await zip.file('docProps/core.xml')!.async('string')).toContain('<dc:title>')
})
