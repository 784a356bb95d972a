import { expect, test } from 'vitest'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import { linkOf } from '../../src/protocol/links.ts'
import { takeFragment } from '../../src/app/take-fragment.ts'

const secret: Secret = { role: 'edit', editSeed: new Uint8Array(16).fill(4) }

function open(path: string) {
  history.replaceState(null, '', path)
  return takeFragment(location, history)
}

test('[V1] the secret is taken out of the address and of the history before anything else', () => {
  const entries = history.length
  const taken = open(new URL(linkOf('http://x', secret)).hash)
  expect(taken).toEqual({ kind: 'secret', secret })
  expect(location.href).not.toContain('#')
  expect(history.length).toBe(entries)
})

test('[J4] a view link opens as one', () => {
  const { view } = keysOf(secret)
  expect(open(new URL(linkOf('http://x', view)).hash)).toEqual({ kind: 'secret', secret: view })
})

test('[J1] a link that lost letters is told from none, and leaves the address all the same', () => {
  expect(open(`/#${linkOf('', secret).slice(2, -3)}`)).toEqual({ kind: 'fault', fault: 'damaged' })
  expect(location.hash).toBe('')
  expect(open('/inbox')).toEqual({ kind: 'none' })
  expect(location.pathname).toBe('/inbox')
})

test('[K2] what another app shared comes along, whatever it holds', () => {
  expect(open(`/capture#shared=${encodeURIComponent('Ask & see\nhttps://x/#e123')}`)).toEqual({ kind: 'shared', text: 'Ask & see\nhttps://x/#e123' })
  expect(open('/capture#shared=%E0%A4%A')).toEqual({ kind: 'shared', text: '%E0%A4%A' })
  expect(location.hash).toBe('')
})
