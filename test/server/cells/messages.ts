import { ending, endingContent, endingLimit, endingMessage, envelopeIdLength, envelopeLength } from '../../../src/protocol/ending-messages.ts'
import { knock, type KnockKind, knockLimit, knockMessage, openingLength } from '../../../src/protocol/knock-messages.ts'
import { limit, message, sync } from '../../../src/protocol/messages.ts'
import { askForAll, presenceMessage, syncMessage, updateMessage, Writer } from '../carriers.ts'

export const filled = (length: number, value = 7): Uint8Array => new Uint8Array(length).fill(value)

/** What the others in a room show, and the number of the knock that one of them hosts, if somebody knocks. */
export interface Around {
  readonly shownId: number
  readonly knockId: number
}

/** Where an envelope was left in the rooms that have moved. */
export const envelopeId = filled(envelopeIdLength, 3)
/** What is asked with the time, by which its answer is known. */
export const timeAsked = filled(8, 42)

const bomb = Uint8Array.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0)
const nothingNew = Uint8Array.of(0, 0)
const end = (kind: 'deleted' | 'moved', envelopes = 0) =>
  endingMessage(ending.end, endingContent({ kind, farewell: filled(40), envelopes: Array.from({ length: envelopes }, () => ({ id: envelopeId, sealed: filled(envelopeLength) })) }))
const aboutKnock = (kind: number, length: number) => ({ knockId }: Around) => knockMessage(kind as KnockKind, knockId, filled(length))
const bare = (...bytes: readonly number[]) => () => Uint8Array.from(bytes)
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))

/** Every kind of message that the protocol has, and those that it does not have. Text is sent as such. */
export const messages = {
  'a question for all': () => askForAll,
  'an update': () => new Writer().write('new'),
  'an update as step 2': () => syncMessage(sync.step2, new Writer().write('new').subarray(3)),
  'an update with nothing new': () => updateMessage(nothingNew),
  'a step 2 with nothing new': () => syncMessage(sync.step2, nothingNew),
  'a sync message without a step': bare(message.sync),
  'a step that there is not': bare(message.sync, 9, 0),
  'a vector that is cut short': bare(message.sync, sync.step1, 2, 9, 1),
  'an update that is cut short': () => new Writer().write('new').slice(0, -1),
  'an update with more behind it': () => joined(new Writer().write('new'), Uint8Array.of(0)),
  'an update that claims millions of structs': () => updateMessage(bomb),
  'a presence': () => presenceMessage(500, 1, '{"s":"here"}'),
  'a presence that it takes back unseen': () => presenceMessage(500, 1, 'null'),
  'the presence of another, repeated': ({ shownId }: Around) => presenceMessage(shownId, 1, '{"s":"editor"}'),
  'the presence of another, forged': ({ shownId }: Around) => presenceMessage(shownId, 2, '{"s":"not the editor"}'),
  'the presence of another, removed': ({ shownId }: Around) => presenceMessage(shownId, 2, 'null'),
  'a presence that is cut short': () => presenceMessage(500, 1, '{}').slice(0, -1),
  'a presence that is no object': () => presenceMessage(500, 1, '"text"'),
  'a presence that is too large': () => presenceMessage(500, 1, JSON.stringify({ s: 'x'.repeat(limit.awareness) })),
  'a question for who is here': bare(message.queryAwareness),
  'the auth of stock phones': bare(message.auth, 0, 0),
  'word of what is durable': bare(message.durable, 1, 0),
  'a question for the time': () => joined(Uint8Array.of(message.time), timeAsked),
  'a question for the time of seven bytes': () => joined(Uint8Array.of(message.time), filled(7)),
  'knock: open': () => knockMessage(knock.open),
  'knock: renew': () => knockMessage(knock.renew),
  'knock: shut': () => knockMessage(knock.shut),
  'knock: code': aboutKnock(knock.code, 14),
  'knock: ask': aboutKnock(knock.ask, 38),
  'knock: host': aboutKnock(knock.host, openingLength),
  'knock: reveal': aboutKnock(knock.reveal, 60),
  'knock: notice': aboutKnock(knock.notice, 60),
  'knock: verdict': aboutKnock(knock.verdict, 30),
  'knock: answer': aboutKnock(knock.answer, 57),
  'knock: over': aboutKnock(knock.over, 0),
  'knock: forged': aboutKnock(knock.forged, 0),
  'knock: of a kind that there is not': aboutKnock(99, 5),
  'knock: too long': aboutKnock(knock.notice, knockLimit.bytes + 1),
  'knock: cut short': (around: Around) => aboutKnock(knock.notice, 60)(around).slice(0, -1),
  'end: deleted': () => end('deleted'),
  'end: moved': () => end('moved', 2),
  'end: a kind that there is not': () => endingMessage(ending.end, Uint8Array.of(9, 0, 0)),
  'end: cut short': () => end('moved', 2).slice(0, -1),
  'end: too long': () => endingMessage(ending.end, filled(endingLimit.bytes + 1)),
  'end: that it has ended': () => endingMessage(ending.ended, filled(4, 0)),
  'end: a question for an envelope': () => endingMessage(ending.ask, envelopeId),
  'end: a question for no envelope': () => endingMessage(ending.ask, filled(envelopeIdLength, 9)),
  'end: a question of another length': () => endingMessage(ending.ask, filled(envelopeIdLength - 1)),
  'end: an envelope': () => endingMessage(ending.envelope, filled(envelopeLength)),
  'end: a step that there is not': () => Uint8Array.of(message.ending, 9, 0),
  'a kind that only newer phones know': bare(8, 1, 2, 3),
  'a kind far beyond': bare(255, 255, 255, 255, 15, 1),
  'nothing at all': bare(),
  'a kind that does not end': () => filled(20, 255),
  'text': () => 'hello',
  'more than a message may be': () => filled(limit.frame + 1, message.auth),
} satisfies Record<string, (around: Around) => Uint8Array | string>

export type MessageName = keyof typeof messages
export const messageNames = Object.keys(messages) as MessageName[]
