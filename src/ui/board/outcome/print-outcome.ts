import type { Outcome } from '../../../method/outcome.ts'
import { words } from '../../kit/words.ts'

/** Opens the system's way to print, once the sheet over the page is gone. The page's title meanwhile is what a saved PDF will be called. */
export function printOutcome({ day, title }: Outcome): void {
  requestAnimationFrame(() => {
    const before = document.title
    document.title = [day, title || words().outcome.title].filter(Boolean).join(' ')
    addEventListener('afterprint', () => (document.title = before), { once: true })
    print()
  })
}
