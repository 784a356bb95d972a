import { boardFile, canBeOpened, largestBoardFile, readBoardFile } from '../export/board-file.ts'
import { calendarFile } from '../export/calendar.ts'
import { actionsTable } from '../export/csv.ts'
import { fileName } from '../export/file-name.ts'
import { outcomeEntries } from '../export/outcome-calendar.ts'
import { outcomeMarkdown } from '../export/outcome-markdown.ts'
import { outcomeText } from '../export/outcome-text.ts'
import type { BoardContents, FileFault } from '../method/board-contents.ts'
import type { FileForm } from '../method/file-forms.ts'
import type { Outcome } from '../method/outcome.ts'
import type { Leaving } from '../state/phone.ts'
import { outcomePage } from '../words/outcome-page.ts'
import type { Words } from '../words/words.ts'
import { copy, share } from './share.ts'

const types: Record<FileForm, readonly [ending: string, type: string]> = {
  word: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  markdown: ['md', 'text/markdown'],
  text: ['txt', 'text/plain'],
  actions: ['csv', 'text/csv'],
  calendar: ['ics', 'text/calendar'],
  board: ['json', 'application/json'],
}

/**
 * One form of an outcome as a file, with a name that every system takes; null for a board that is too large to be opened again.
 * Word brings a library along and is fetched by itself.
 */
export async function fileOf(form: FileForm, { outcome, roomId, contents }: Leaving, words: Words): Promise<File | null> {
  const now = Date.now()
  const page = outcomePage(outcome, words)
  const make: Record<FileForm, () => BlobPart | Promise<BlobPart>> = {
    word: async () => (await import('../export/word.ts')).outcomeWord(page, document.documentElement.lang || 'en'),
    markdown: () => outcomeMarkdown(page),
    text: () => outcomeText(page),
    actions: () => actionsTable(outcome, words),
    calendar: () => calendarFile(outcomeEntries(outcome, roomId, words), now),
    board: async () => boardFile(await contents(), outcome.title, now),
  }
  const [ending, type] = types[form]
  const made = await make[form]()
  if (form === 'board' && !canBeOpened(String(made))) return null
  return new File([made], fileName(outcome.day, page.title, ending), { type })
}

/** Sends the outcome with the phone's share sheet, as text and as a file where that is taken, or copies the text (T3). */
export function shareOutcome(outcome: Outcome, words: Words): Promise<'shared' | 'copied' | 'failed'> {
  const page = outcomePage(outcome, words)
  const text = outcomeText(page)
  const files = [new File([text], fileName(outcome.day, page.title, 'txt'), { type: 'text/plain' })]
  const whole = { title: page.title, text, files }
  return share(navigator.canShare?.(whole) ? whole : { title: page.title, text })
}

function blob(said: string, type: string): Blob {
  return new Blob([said], { type })
}

/** Copies the outcome as text, and as Markdown beside it for apps that ask for that. False where the browser does not let it. */
export async function copyOutcome(outcome: Outcome, words: Words): Promise<boolean> {
  const page = outcomePage(outcome, words)
  const text = outcomeText(page)
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'web text/markdown': blob(outcomeMarkdown(page), 'text/markdown') })])
    return true
  } catch {
    return copy(text)
  }
}

/** What a file holds, if it is a board; never rejects. */
export async function contentsIn(file: Blob): Promise<BoardContents | FileFault> {
  if (file.size > largestBoardFile) return 'too-large'
  try {
    return readBoardFile(await file.text())
  } catch {
    return 'unreadable'
  }
}
