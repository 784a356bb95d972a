import { expect, test } from 'vitest'
import { agree, newSide, openAnswer, openName, sealAnswer, sealName } from '../../src/protocol/knock-handshake.ts'
import { noticeSeal } from '../../src/protocol/knock-notices.ts'

const seed = new Uint8Array(16).fill(9)

function pair() {
  const [visitor, host] = [newSide(), newSide()]
  return { visitor, host, theirs: agree(visitor, visitor.opening, host.opening)!, ours: agree(host, visitor.opening, host.opening)! }
}

test('[V2] both sides come to the same picture and keys, another pair to others', () => {
  const { theirs, ours } = pair()
  expect(theirs).toEqual(ours)
  expect(theirs.picture.every((symbol) => symbol >= 0 && symbol < 64)).toBe(true)
  expect(theirs.nameKey).not.toEqual(theirs.answerKey)
  expect(pair().ours.answerKey).not.toEqual(ours.answerKey)
})

test('[V2] whoever puts a key or a nonce of their own between them changes the picture', () => {
  const pictures = new Set<string>()
  const { visitor, host, ours } = pair()
  for (let at = 32; at < 48; at += 1) {
    const changed = host.opening.slice()
    changed[at]! ^= 1
    pictures.add(agree(visitor, visitor.opening, changed)!.picture.join())
  }
  for (let times = 0; times < 16; times += 1) pictures.add(agree(visitor, visitor.opening, newSide().opening)!.picture.join())
  // Two of 2^18 pictures are the same by chance once in thousands of runs of this.
  expect(pictures.size).toBeGreaterThan(30)
  expect(ours.picture).toEqual(agree(visitor, visitor.opening, host.opening)!.picture)
})

test('[V2] a key with which anybody knows the secret is refused, and so is one of another length', () => {
  const { visitor, host } = pair()
  for (const weak of [0, 1]) {
    const opening = host.opening.slice().fill(0, 0, 32)
    opening[0] = weak
    expect(agree(visitor, visitor.opening, opening)).toBeNull()
  }
  expect(agree(visitor, visitor.opening, host.opening.slice(1))).toBeNull()
})

test('[V2] names and answers open on the other side only, and whoever passes them on sees no difference between them', () => {
  const { theirs, ours } = pair()
  const other = pair().ours
  const names = ['O', 'Ola', 'Örjan 👩‍🏭 of the night shift and everything else that fits in here'].map((name) => sealName(theirs, name))
  expect(names.map((sealed) => openName(ours, sealed))).toEqual(['O', 'Ola', expect.stringMatching(/^Örjan 👩 🏭 of the night/)])
  expect(new Set(names.map(({ length }) => length)).size).toBe(1)
  expect(openName(other, names[0]!)).toBeNull()
  const [yes, no] = [sealAnswer(ours, seed), sealAnswer(ours, null)]
  expect([openAnswer(theirs, yes), openAnswer(theirs, no)]).toEqual([seed, 'no'])
  expect(yes).toHaveLength(no.length)
  expect(openAnswer(other, yes)).toBeNull()
  expect(openAnswer(theirs, names[0]!)).toBeNull()
  yes[yes.length - 1]! ^= 1
  expect(openAnswer(theirs, yes)).toBeNull()
})

test('[V6] a name is words on one line: what turns text around or draws nothing is left out, and without letters there is none', () => {
  const { theirs, ours } = pair()
  expect(openName(ours, sealName(theirs, ' O\u202El\u0000a\n\tBerg '))).toBe('O l a Berg')
  expect(openName(ours, sealName(theirs, '\u200b \u202e'))).toBeNull()
})

test('[V2] only the edit link reads what phones of a room tell each other, and a verdict fits one knock', () => {
  const [mine, strangers] = [noticeSeal(seed), noticeSeal(seed.map((byte) => byte + 1))]
  const nonce = new Uint8Array(16).fill(1)
  const notice = { nonce, picture: [1, 2, 63], name: 'Ola' } as const
  const sealed = mine.notice(notice)
  expect(mine.readNotice(sealed)).toEqual(notice)
  expect(strangers.readNotice(sealed)).toBeNull()
  expect(mine.notice({ ...notice, name: 'Oluwaseun of the night shift' })).toHaveLength(sealed.length)
  for (const yes of [true, false]) expect(mine.readVerdict(mine.verdict(nonce, yes), nonce)).toBe(yes)
  expect(mine.readVerdict(mine.verdict(nonce, true), nonce.map(() => 2))).toBeNull()
  expect(strangers.readVerdict(mine.verdict(nonce, true), nonce)).toBeNull()
  expect(mine.readVerdict(sealed, nonce)).toBeNull()
  expect(mine.readNotice(mine.verdict(nonce, true))).toBeNull()
})
