import { expect, test } from 'vitest'
import { fileName } from '../../src/export/file-name.ts'
import { seeded } from '../fuzz/random.ts'

test('[T2] a file is named by day and title', () => {
  expect(fileName('2026-11-24', 'Tool hire', 'md')).toBe('2026-11-24 Tool hire.md')
  expect(fileName('2026-11-24', '', 'md')).toBe('2026-11-24.md')
  expect(fileName('', '', 'json')).toBe('Hourboard.json')
  expect(fileName('', 'Übergabe: Größe/Maß? 部品', 'md')).toBe('Übergabe Größe Maß 部品.md')
})

test('[T2] a name that some system keeps for itself, hides or cannot hold is never given', () => {
  expect(fileName('', 'con', 'md')).toBe('_con.md')
  expect(fileName('', 'LPT1.x', 'md')).toBe('_LPT1.x.md')
  expect(fileName('', '../../etc/passwd', 'md')).toBe('etc passwd.md')
  expect(fileName('', '.hidden. ', 'md')).toBe('hidden.md')
  expect(fileName('', 'a\u202etxt.exe', 'md')).toBe('a txt.exe.md')
  expect(new TextEncoder().encode(fileName('2026-11-24', '👩‍🔧'.repeat(400), 'json')).length).toBeLessThan(130)
  const random = seeded(7)
  for (let run = 0; run < 2000; run++) {
    const name = fileName('', String.fromCodePoint(...Array.from({ length: 9 }, () => random.below(random.chance(0.7) ? 0x80 : 0x10ffff))), 'md')
    // oxlint-disable-next-line no-control-regex
    expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[. ]|[. ]\.md$/)
    expect(encodeURIComponent(name)).toBeTruthy()
  }
})
