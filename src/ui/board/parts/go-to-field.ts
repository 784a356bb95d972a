import type { Phase } from '../../../method/clock.ts'
import type { Navigation } from '../../../state/route.ts'
import { focusField } from './focus-field.ts'

/** How long to wait for a page that is still on its way, in ms. */
const patience = 10_000

/** Goes to the page of a phase and puts the cursor into a field there, once it is drawn (B6); not if the person has gone on meanwhile. */
export function goToField(navigation: Navigation, roomId: string, phase: Phase, field: string): void {
  const isThere = () => {
    const route = navigation.route()
    return route.page === 'board' && route.place === phase
  }
  if (!isThere()) navigation.go({ page: 'board', roomId, place: phase }, 'replace')
  const since = performance.now()
  const look = () => {
    const drawn = [...document.querySelectorAll<HTMLElement>('[data-field]')].some((place) => place.dataset.field === field)
    if (drawn) focusField(field)
    else if (isThere() && performance.now() - since < patience) requestAnimationFrame(look)
  }
  look()
}
