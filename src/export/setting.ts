import type { OutcomePart } from '../method/outcome.ts'

/** How each part of the outcome is set wherever it is text: as paragraphs, as a list, or all in one row. */
export const setting: Readonly<Record<OutcomePart, 'paragraphs' | 'list' | 'row'>> = {
  verdict: 'paragraphs',
  decision: 'paragraphs',
  call: 'paragraphs',
  actions: 'list',
  next: 'paragraphs',
  untouched: 'paragraphs',
  questions: 'list',
  review: 'paragraphs',
  minutes: 'row',
  people: 'paragraphs',
}
