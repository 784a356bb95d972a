import type { FileFault } from '../../method/board-contents.ts'
import type { FileForm } from '../../method/file-forms.ts'

const forms: Record<FileForm, string> = {
  word: 'Word document',
  markdown: 'Markdown',
  text: 'Plain text',
  actions: 'Table of actions',
  calendar: 'Dates for a calendar',
  board: 'The whole board',
}
const about: Record<FileForm, string> = {
  word: '.docx, to edit and send on',
  markdown: '.md, for notes and repositories',
  text: '.txt, for anything',
  actions: '.csv, for a spreadsheet',
  calendar: '.ics, with due dates, the review and alarms',
  board: '.json, to keep, or to open on another phone. No link is in it.',
}
const faults: Record<FileFault, string> = {
  'too-large': 'This file is too large to be a board. Nothing was changed.',
  'not-a-board': 'This is not a saved board. It ends in .json and comes from “Share the outcome”, “The whole board”.',
  torn: 'A part of this file is missing or damaged. Save it again where it came from. Nothing was changed.',
  newer: 'This file was saved by a newer version. Open the app again while you are online, then try once more. Nothing was changed.',
  unreadable: 'This file could not be read or kept. Try again. Nothing was changed.',
}

/** How the outcome leaves the app, and how a board comes back. */
export const exporting = {
  title: 'Share the outcome',
  send: 'Send it',
  copy: 'Copy the text',
  copied: 'Outcome copied',
  print: 'Print or save as PDF',
  files: 'As a file',
  forms,
  about,
  saved: (name: string) => `${name} saved`,
  failed: 'This did not work. Try another form.',
  tooLarge: 'This board is too large for a file that could be opened again (3 MB). No file was made, and the board stays as it is. “Move to another phone”, under “Name and appearance” on the start page, takes boards of any size.',
  drop: 'Let go to open the board',
  faults,
}
