import axe from 'axe-core'

/** What axe finds on the page as it is now, as one line each. Colours need a real browser and are not judged here. */
export async function violations(): Promise<string[]> {
  const found = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, 'landmark-one-main': { enabled: false } },
  })
  return found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 120)}`))
}
