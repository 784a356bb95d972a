import type { Phase } from '../../../method/clock.ts'
import type { Navigation } from '../../../state/route.ts'
import { focusField } from './focus-field.ts'

/** How many frames to wait for a page that is still on its way. */
const patience = 120

/** Goes to the page of a phase and puts the cursor into a field there, once it is drawn (B6). */
export function goToField(navigation: Navigation, roomId: string, phase: Phase, field: string): void {
  const route = navigation.route()
  if (route.page !== 'board' || route.place !== phase) navigation.go({ page: 'board', roomId, place: phase }, 'replace')
  let frames = 0
  const look = () => {
    const drawn = [...document.querySelectorAll<HTMLElement>('[data-field]')].some((place) => place.dataset.field === field)
    if (drawn) focusField(field)
    else if (++frames < patience) requestAnimationFrame(look)
  }
  look()
}
