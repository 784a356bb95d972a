import { createRequire } from 'node:module'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'

const rules = createRequire(import.meta.url)('./imports.cjs') as IConfiguration

/** With a TypeScript that dependency-cruiser cannot read it sees nothing and passes; so it must have seen this many. */
const modulesAtLeast = 120

test('imports go only where the table allows', async () => {
  const { output } = await cruise(['src', 'server'], { ...rules.options, ruleSet: rules, validate: true })
  const { summary, modules } = output as ICruiseResult
  const broken = summary.violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)
  expect(broken).toEqual([])
  expect(modules.filter((one) => /^(src|server)\//.test(one.source)).length).toBeGreaterThan(modulesAtLeast)
}, 60_000)
