import type { Phase } from '../../../method/clock.ts'

const phases: Readonly<Record<string, Phase>> = { decision: 'frame', options: 'compare', questions: 'lock', people: 'lock' }

/** The phase on whose page a field of the outcome is filled. */
export function phaseOf(field: string): Phase {
  return phases[field.split(/[./]/)[0] ?? ''] ?? 'lock'
}
