import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What changes with the colours alone, and what with the room that there is; all else is the same in every size and theme. */
const rules = { colours: ['color-contrast', 'link-in-text-block'], room: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'meta-viewport'] }

/** What axe finds on a page, one line each; `only` for a page of which all was looked at in another theme or size. */
export async function violations(page: Page, only?: keyof typeof rules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const runOnly = only ? { type: 'rule' as const, values: rules[only] } : standards
  return page.evaluate(async (run) => {
    const result = await (window as unknown as { axe: typeof axeCore }).axe.run(document, { runOnly: run, resultTypes: ['violations'] })
    return result.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`))
  }, runOnly)
}
