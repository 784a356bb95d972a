import { expect, test } from 'vitest'
import { offerOf } from '../../src/app/early-proof.ts'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import { tokenOf } from '../../src/protocol/links.ts'
import { askingForAll, relayPath } from '../../src/protocol/messages.ts'
import { offeredSubprotocols } from '../../src/protocol/proof.ts'

test('[J1] what the page itself offers the relay and works out of the link is what the app would', async () => {
  for (let at = 0; at < 20; at++) {
    const edit: Secret = { role: 'edit', editSeed: crypto.getRandomValues(new Uint8Array(16)) }
    for (const secret of [edit, keysOf(edit).view]) {
      const keys = keysOf(secret)
      expect(await offerOf(tokenOf(secret))).toEqual({ path: `${relayPath}/${keys.roomId}${askingForAll}`, protocols: offeredSubprotocols(keys), keys })
    }
  }
})

test('[V3] a damaged link leads the page to no room', async () => {
  const token = tokenOf({ role: 'edit', editSeed: new Uint8Array(16).fill(9) })
  const other = token[5] === 'A' ? 'B' : 'A'
  for (const damaged of [token.slice(0, -1), `${token}A`, token.slice(0, 5) + other + token.slice(6), 'e', 'v', `v${token.slice(1)}`, 'e€']) {
    expect(await offerOf(damaged)).toBeNull()
  }
})
