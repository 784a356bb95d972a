import type { Call } from '../../../method/call.ts'
import type { LineVersion } from '../../../method/line-version.ts'

/** Calls that were made apart, to be shown side by side like the versions of a line: the path and why, who decides, and when. */
export function callVersions(calls: readonly Call[]): LineVersion[] {
  return calls.map(({ id, path, why, deciderId, madeAt }) => ({
    id,
    text: [path, why.trim()].filter(Boolean).join(' · '),
    by: deciderId,
    at: madeAt,
    apart: false,
  }))
}
