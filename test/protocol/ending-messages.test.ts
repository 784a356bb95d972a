import { expect, test } from 'vitest'
import { endedContent, ending, endingContent, endingLimit, endingMessage, envelopeLength, readEnded, readEnding, readEndingMessage } from '../../src/protocol/ending-messages.ts'
import { Malformed } from '../../src/protocol/reader.ts'

const envelope = (value: number) => ({ id: new Uint8Array(16).fill(value), sealed: new Uint8Array(envelopeLength).fill(value) })
const farewell = Uint8Array.of(5, 6, 7)

test('[V4] an ending is read as it was written, and phones are told nothing of its envelopes', () => {
  const moved = { kind: 'moved', farewell, envelopes: [envelope(1), envelope(2)] } as const
  const { step, content } = readEndingMessage(endingMessage(ending.end, endingContent(moved)))
  expect(step).toBe(ending.end)
  expect(readEnding(content)).toEqual(moved)
  expect(endedContent('moved', farewell)).toEqual(endedContent('moved', readEnding(content).farewell))
  expect(readEnded(endedContent('moved', farewell))).toEqual({ kind: 'moved', farewell })
})

test('[V5] an ending that is too long or has too many envelopes is refused before it is read', () => {
  const many = Array.from({ length: endingLimit.envelopes + 1 }, () => envelope(1))
  expect(() => readEnding(endingContent({ kind: 'moved', farewell, envelopes: many }))).toThrow(Malformed)
  expect(() => readEndingMessage(endingMessage(ending.end, new Uint8Array(endingLimit.bytes)))).toThrow(Malformed)
  const most = endingContent({ kind: 'moved', farewell: new Uint8Array(endingLimit.farewell), envelopes: many.slice(1) })
  expect(readEnding(readEndingMessage(endingMessage(ending.end, most)).content).envelopes).toHaveLength(endingLimit.envelopes)
})
