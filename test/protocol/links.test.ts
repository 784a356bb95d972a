import { describe, expect, test } from 'vitest'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import { linkOf, readLink, screenPath, tokenOf } from '../../src/protocol/links.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const edit: Secret = { role: 'edit', editSeed: Uint8Array.from({ length: 16 }, (_, i) => i * 15 + 1) }
const view = keysOf(edit).view
const origin = 'https://board.example'

describe.each([
  ['edit', edit as Secret],
  ['view', view as Secret],
])('%s link', (_, secret) => {
  const token = tokenOf(secret)

  test('[V1] has its secret only behind the #, which is never sent', () => {
    const url = new URL(linkOf(origin, secret))
    expect(url.hash).toBe(`#${token}`)
    expect(url.pathname + url.search).toBe('/')
  })

  test('[S1] opens the board as a screen where its path says so, and is read like any other', () => {
    const link = linkOf(origin, secret, screenPath)
    expect(new URL(link).pathname).toBe('/s')
    expect(readLink(`Screen: ${link} thanks`)).toEqual(secret)
    expect(readLink(link.slice(0, -3))).toBe('damaged')
  })

  test('[J1] is read whole, or only its secret part, with blanks around it', () => {
    for (const text of [linkOf(origin, secret), token, `  ${token}\n`, ` ${linkOf(origin, secret)} `]) {
      expect(readLink(text)).toEqual(secret)
    }
  })

  const link = linkOf(origin, secret)
  const [start, end] = [link.slice(0, -9), link.slice(-9)]
  test.each([
    ['a message', `Join here: ${link} see you`],
    ['a sentence', `The board (${link}). Two o’clock!`],
    ['a line of its own', `Hi all,\n\n${link}\n\nsee you`],
    ['lines that a field joined', `Join here:${link}see you`],
    ['angle brackets', `<${link}>`],
    ['a quoted mail that broke it', `> Join here:\n> ${start}\n> ${end}\n> see you`],
    ['quoted-printable', `Join: ${start}=\r\n${end}\r\nsee you`],
    ['emphasis', `_${link}_ and *${link}*`],
    ['a link that leads to it', `https://safe.example/?url=${encodeURIComponent(link)}&data=05%7C02`],
    ['a link in a link', `https://safe.example/?u=${encodeURIComponent(encodeURIComponent(link))}`],
    ['another link before it', `Agenda: https://docs.example/page#etymology and ${link}`],
    ['a damaged one before it', `${link.slice(0, -4)} – sorry, this: ${link}`],
    ['its secret part and words', `the code is ${token}, thanks`],
  ])('[J1] is found in %s', (_where, text) => {
    expect(readLink(text)).toEqual(secret)
  })

  test('[Q8] with any one letter changed opens nothing, or in very few cases another board, never the same', () => {
    const { roomId } = keysOf(secret)
    const opened: string[] = []
    let tried = 0
    for (let at = 1; at < token.length; at++) {
      for (const letter of letters) {
        if (letter === token[at]) continue
        tried++
        const read = readLink(`${origin}/#${token.slice(0, at)}${letter}${token.slice(at + 1)}`)
        if (typeof read !== 'string') opened.push(keysOf(read).roomId)
        else if (read !== 'damaged') opened.push(read)
      }
    }
    // Two bytes of check let one damaged link in 65,536 pass; this token's neighbours have none.
    expect(opened).not.toContain(roomId)
    expect(opened.length / tried).toBeLessThan(1 / 1000)
  })

  test('[Q8] with a letter lost, doubled or swapped with its neighbour is damaged', () => {
    const read = new Set<unknown>()
    for (let at = 1; at < token.length; at++) {
      const lost = token.slice(0, at) + token.slice(at + 1)
      const doubled = token.slice(0, at) + token[at]! + token.slice(at)
      const swapped = token.slice(0, at) + (token[at + 1] ?? '') + token[at]! + token.slice(at + 2)
      for (const text of [lost, doubled, swapped]) {
        if (text !== token) read.add(readLink(`${origin}/#${text}`))
      }
    }
    expect(read).toEqual(new Set(['damaged']))
  })

  test('[Q8] cut off anywhere is damaged', () => {
    for (let length = 1; length < token.length; length++) {
      expect(readLink(`${origin}/#${token.slice(0, length)}`)).toBe('damaged')
    }
  })
})

test('[J1] what is no link at all says so, and a link of a newer kind says that', () => {
  for (const text of ['', ' ', 'hello', 'https://board.example/', 'https://other.example/page#section', 'https://other.example/wiki/Word#etymology', 'Look: https://other.example/a?b#'.concat('a-long-heading-on-some-page'), '#', 'e', 'x'.repeat(1000)]) {
    expect(readLink(text)).toBe('not-a-link')
  }
  expect(readLink(`${origin}/#n${'A'.repeat(24)}`)).toBe('newer')
  expect(readLink(`Join here: ${origin}/#n${'A'.repeat(24)} see you`)).toBe('newer')
  expect(readLink(`Join here: ${origin}/#eAAEC… see you`)).toBe('damaged')
})

test('[J4] a view link does not lead to the edit link', () => {
  const token = tokenOf(view)
  const read = readLink(token)
  expect(read).toEqual(view)
  expect(JSON.stringify(read)).not.toContain(JSON.stringify(edit.role === 'edit' && edit.editSeed))
})
