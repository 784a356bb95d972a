import type { Step } from './workflow.ts'

/** Words shorter than this say too little of a step. */
const shortest = 4
/** Words are taken for the same by their first letters: "approval" and "approves". */
const stem = 5

/** The one step whose own words a line uses, by id; null where it uses none's, or those of several alike (P1). */
export function namedStep(line: string, steps: readonly Pick<Step, 'id' | 'what'>[]): string | null {
  const said = new Set(stems(line))
  const hits = steps.map((step) => ({ id: step.id, count: new Set(stems(step.what).filter((one) => said.has(one))).size }))
  const most = Math.max(0, ...hits.map((hit) => hit.count))
  const best = hits.filter((hit) => hit.count === most)
  return most > 0 && best.length === 1 ? best[0]!.id : null
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  return words.filter((word) => word.length >= shortest).map((word) => word.slice(0, stem))
}
