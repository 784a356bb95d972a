import type { BoardCard, Phone } from '../../state/phone.ts'
import type { Navigation } from '../../state/route.ts'
import type { MenuEntry } from '../kit/menu.tsx'
import { words } from '../kit/words.ts'

/** What can be done with a board from the start page. */
export function boardEntries(card: BoardCard, _phone: Phone, navigation: Navigation): readonly MenuEntry[] {
  const say = words().start
  const { roomId } = card
  const entries: (MenuEntry | false)[] = [
    { label: say.open, onPress: () => navigation.go({ page: 'board', roomId, place: 'start' }) },
    card.closedAt !== null && { label: words().review.title, onPress: () => navigation.go({ page: 'board', roomId, place: 'review' }) },
    card.role === 'edit' &&
      card.closedAt !== null && { label: words().board.followUp, onPress: () => navigation.go({ page: 'new', from: roomId }) },
  ]
  return entries.filter((entry) => entry !== false)
}
