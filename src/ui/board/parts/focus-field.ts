const control = 'textarea, input:not([type=hidden]), button, select, [tabindex="0"]'

/**
 * Brings a field of the board into view and puts the cursor there; a gap that is filled in a sheet opens it (B6). Does nothing when
 * the field is not on this page.
 */
export function focusField(field: string): void {
  queueMicrotask(() => {
    const places = document.querySelectorAll<HTMLElement>('[data-field]')
    const place = [...places].find((one) => one.dataset.field === field)
    const target = place?.matches(control) ? place : (place?.querySelector<HTMLElement>(control) ?? place?.closest<HTMLElement>(control))
    target?.focus({ preventScroll: true })
    place?.scrollIntoView?.({ block: 'center' })
    if (target?.matches('button') && (target.matches('.hole') || target.querySelector('.hole'))) target.click()
  })
}
