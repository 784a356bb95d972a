import type { Day } from '../method/item.ts'

/** Longest name in bytes: every file system takes 255, and mail programs and old archives less. */
const longest = 120

/**
 * The name of a file about a session: its day, its title and an ending, e.g. `2026-11-24 Tool hire.md`. Safe on every system: without
 * signs that one of them forbids, not hidden, not too long, and never one of the names that Windows keeps for itself.
 */
export function fileName(day: Day | '', title: string, ending: string): string {
  const words = `${day} ${title}`.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ').trim().replace(/^[.\s]+/, '')
  const safe = shortened(words).replace(/[.\s]+$/, '') || 'Hourboard'
  return `${/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe.split('.')[0]!.trim()) ? `_${safe}` : safe}.${ending}`
}

/** What Windows, macOS, Android or a shell would not take in a name; signs that turn the direction of writing; halves of characters. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*%]/gu

function shortened(text: string): string {
  const encoder = new TextEncoder()
  let kept = ''
  let bytes = 0
  for (const sign of text) {
    bytes += encoder.encode(sign).length
    if (bytes > longest) return kept
    kept += sign
  }
  return kept
}
