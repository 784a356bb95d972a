import { expect, test } from 'vitest'
import { readPasted } from '../../src/app/read-pasted.ts'
import { keysOf, type Secret } from '../../src/protocol/keys.ts'
import { linkOf, tokenOf } from '../../src/protocol/links.ts'

const secret: Secret = { role: 'edit', editSeed: new Uint8Array(16).fill(7) }
const { roomId } = keysOf(secret)
const home = 'https://board.example'
const link = linkOf(home, secret)
const stranger = 'Z'.repeat(22)
const read = (text: string) => readPasted(text, { origins: [home, 'http://192.168.1.5:4747'], knows: (one) => one === roomId })

test.each([
  ['the link', link],
  ['the link in a message', `Join here: ${link} see you`],
  ['its secret part alone', tokenOf(secret)],
  ['the same relay by its other address', linkOf('http://192.168.1.5:4747', secret)],
  ['the link wrapped in another one', `https://safe.example/?url=${encodeURIComponent(link)}`],
  ['a link of elsewhere and the right one', `${linkOf('https://other.example', secret)} or rather ${link}`],
  ['the link broken by a mail program', `${link.slice(0, -9)}=\r\n${link.slice(-9)}`],
])('[J1] %s opens the board', (_what, text) => {
  expect(read(text)).toEqual(secret)
})

test('[J1] the address of a board that this phone knows opens it', () => {
  expect(read(`see ${home}/b/${roomId}/walk`)).toEqual({ roomId })
  expect(read(`${home}/s/${roomId}`)).toEqual({ roomId })
})

test.each([
  ['words', 'hello', 'not-a-link'],
  ['a page of somebody else', 'https://docs.example/page#section', 'not-a-link'],
  ['a place on a page that looks like a kind', 'https://docs.example/wiki/Word#etymology', 'not-a-link'],
  ['a link that lost its end', link.slice(0, -3), 'damaged'],
  ['a link that lost everything from the # on', `Join here: ${home}/ see you`, 'damaged'],
  ['a link with a letter changed', `${home}/#e${tokenOf(secret).slice(1, -2)}zz`, 'damaged'],
  ['a link of a kind to come', `${home}/#n${'A'.repeat(24)}`, 'newer'],
  ['an address from the address bar', `${home}/b/${stranger}/frame`, 'address'],
  ['a screen from the address bar', `${home}/s/${stranger}`, 'address'],
  ['a link to a board that is kept elsewhere', linkOf('https://other.example', secret), 'elsewhere'],
])('[J1] %s is told for what it is', (_what, text, fault) => {
  expect(read(text)).toBe(fault)
})
