const shown = '[data-glow]'

/** The parts marked `data-glow` that a change of the DOM has touched; a part that came with its whole page does not count. */
export function touchedBy(records: readonly MutationRecord[]): Set<HTMLElement> {
  const touched = new Set<HTMLElement>()
  for (const record of records) {
    const element = record.target instanceof HTMLElement ? record.target : record.target.parentElement
    const around = element?.closest<HTMLElement>(shown)
    if (around) touched.add(around)
    else for (const node of record.addedNodes) if (node instanceof HTMLElement && node.matches(shown)) touched.add(node)
  }
  return touched
}

/** Lets every part under `root` that is marked `data-glow` glow once for a second when it changes; returns the way to stop. */
export function makeGlow(root: HTMLElement): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  const observer = new MutationObserver((records) => {
    for (const element of touchedBy(records)) {
      const lit = { backgroundColor: 'var(--glow)', boxShadow: '0 0 0 0.35em var(--glow)' }
      const after = still.matches ? lit : { backgroundColor: 'transparent', boxShadow: '0 0 0 0.35em transparent' }
      element.animate([lit, lit, after], { duration: 1200, easing: 'ease-out' })
    }
  })
  observer.observe(root, { subtree: true, childList: true, characterData: true })
  return () => observer.disconnect()
}
