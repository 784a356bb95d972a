import { resolve } from 'node:path'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/**
 * What one file of the built app holds: everything that these modules need and that no file before it holds. On a slow network
 * every file costs a round trip, six at a time; left alone, the build makes fifty of them for an opened board.
 */
const files: readonly (readonly [name: string, modules: readonly string[]])[] = [
  ['main', ['src/app/main.tsx']],
  ['carrier', ['src/app/kept-board.ts']],
  ['room', ['src/app/open-room.ts']],
  ['board', ['src/ui/pages/board-page.tsx']],
  ['frame', ['src/ui/board/phases/frame.tsx']],
  ['later-words', ['src/ui/kit/later-words.ts']],
  ['tables', ['src/local/phone-database.ts']],
  ['phases', ['walk', 'compare', 'lock'].map((phase) => `src/ui/board/phases/${phase}.tsx`)],
  ['review', ['review-page', 'review-thread', 'review-after'].map((part) => `src/ui/board/review/${part}.tsx`)],
  ['new', ['src/ui/pages/new-session.tsx']],
  ['outcome', ['outcome-place', 'share-outcome'].map((part) => `src/ui/board/outcome/${part}.tsx`)],
  ['open-file', ['src/ui/pages/open-file.tsx']],
  ['leave', ['src/app/leave.ts', 'src/document/contents.ts']],
  ['word', ['src/export/word.ts']],
  ['invite', ['invite-sheet', 'move-sheet', 'qr-code'].map((part) => `src/ui/board/invite/${part}.tsx`)],
  ['knock', ['code-card', 'knock-notice', 'knocking'].map((part) => `src/ui/board/knock/${part}.tsx`).concat('src/sync/knock-desk.ts', 'src/sync/knock-at.ts')],
  ['device', ['src/app/care/device.ts']],
  ['care', ['care-sheet', 'ended-note', 'moving-note'].map((part) => `src/ui/board/care/${part}.tsx`).concat('src/app/care/make-care.ts')],
  ['new-phone', ['src/ui/pages/new-phone/new-phone-sheet.tsx', 'src/app/care/new-phone.ts']],
  ['screen', ['src/ui/screen/screen-page.tsx']],
]

/** Names the file that a module belongs to; null leaves it to the build. */
export function chunkOf(id: string, graph: Graph): string | null {
  if (id.includes('rolldown/runtime')) return 'main'
  for (const [name, modules] of files) if (neededBy(name, modules, graph).has(id)) return name
  return /\/src\/ui\/(pages|board|kit)\//.test(id) ? 'sheets' : null
}

const needed = new Map<string, Set<string>>()

function neededBy(name: string, modules: readonly string[], graph: Graph): Set<string> {
  const known = needed.get(name)
  if (known) return known
  const found = new Set(modules.map((one) => resolve(one)))
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  needed.set(name, found)
  return found
}
