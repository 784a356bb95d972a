import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { close, message } from '../../src/protocol/messages.ts'
import { askForAll, textsIn, Writer } from './carriers.ts'
import { newFolder } from './folders.ts'
import { newLinks } from './phones.ts'
import { RawPhone } from './raw-phone.ts'
import { buildRelay, RelayProcess } from './relay-process.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
beforeAll(buildRelay)

test('[Y2] stopped in good order, the relay stores all it has taken and tells phones to come back', async () => {
  await using relay = new RelayProcess()
  const { edit } = newLinks()
  await relay.start()
  const phone = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  const texts = Array.from({ length: 50 }, (_, number) => `entry ${number}`)
  for (const text of texts) phone.send(writer.write(text))
  await phone.settled()
  const ended = relay.end('SIGTERM')
  expect(await phone.closed).toBe(close.stopping)
  expect(await ended).toBe(0)
  await relay.start()
  const fresh = await RawPhone.open(relay.port, edit)
  fresh.send(askForAll)
  expect(textsIn([await fresh.next(message.sync, 1)])).toEqual(texts)
})

test('[Y7] copied by the command while it runs, started on the copy: all that was durable then is there, and phones bring the rest', async () => {
  await using relay = new RelayProcess()
  const { edit } = newLinks()
  await relay.start()
  const ada = await RawPhone.open(relay.port, edit)
  const writer = new Writer()
  ada.send(writer.write('before'))
  while (!writer.isCoveredBy(await ada.next(message.durable)));
  const copy = newFolder()
  const writing = (async () => {
    for (let number = 0; number < 50; number += 1) {
      ada.send(writer.write(`meanwhile ${number}`))
      await ada.settled()
    }
  })()
  expect(await relay.run('backup', copy)).toBe(0)
  await writing
  await relay.end('SIGKILL')
  await relay.start({ HOURBOARD_DATA: copy })
  const fresh = await RawPhone.open(relay.port, edit)
  fresh.send(askForAll)
  const restored = textsIn([await fresh.next(message.sync, 1)])
  expect(restored).toEqual(['before', ...Array.from({ length: restored.length - 1 }, (_, number) => `meanwhile ${number}`)])
  const back = await RawPhone.open(relay.port, edit)
  back.send(writer.all())
  while (!writer.isCoveredBy(await back.next(message.durable)));
  fresh.send(askForAll)
  expect(textsIn([await fresh.next(message.sync, 1)])).toHaveLength(51)
  expect(await relay.run('backup', copy)).toBe(1)
})

test('[V1] neither the log, at its loudest, nor the disk names a room or a proof', async () => {
  await using relay = new RelayProcess()
  const links = newLinks()
  await relay.start({ HOURBOARD_LOG: 'debug' })
  for (const keys of [links.edit, links.view]) {
    const phone = await RawPhone.open(relay.port, keys)
    phone.send(message.sync, 9)
    await phone.closed
  }
  const stranger = RawPhone.openAt(relay.port, `/relay/${links.edit.roomId}`, ['hourboard.1', 'e.wrong.proof'])
  await expect(stranger).rejects.toThrow('401')
  await relay.end('SIGTERM')
  expect(relay.output).toContain('a phone left')
  const proofs = [links.edit, links.view].flatMap(({ proof, otherProofHash }) => [proof, otherProofHash])
  const disk = readdirSync(relay.folder).map((name) => readFileSync(join(relay.folder, name)))
  for (const secret of proofs) {
    expect(relay.output).not.toContain(Buffer.from(secret).toString('base64url'))
    for (const file of disk) expect(file.includes(Buffer.from(secret))).toBe(false)
  }
  expect(relay.output).not.toContain(links.edit.roomId)
})

test('[V5] a wrong setting ends it with a sentence and no stack', async () => {
  await using relay = new RelayProcess()
  await expect(relay.start({ HOURBOARD_FORGET_DAYS: 'never' })).rejects.toThrow('it ended with 1: HOURBOARD_FORGET_DAYS must be a whole number; it is "never"')
  expect(relay.output).not.toContain(' at ')
})
