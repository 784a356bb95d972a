import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'

test('[V5] an empty environment is a whole configuration', () => {
  expect(readConfig({ PATH: '/bin' })).toMatchObject({ port: 8080, host: null, data: './data', origin: null, forgetDays: 90, log: 'info' })
})

test('[V5] settings of the tools around it do not keep it from starting', () => {
  expect(readConfig({ HOURBOARD_FUZZ_SEED: '1', HOURBOARD_RELAY: 'http://127.0.0.1:8080' }).port).toBe(8080)
})

test('[V5] every setting is read', () => {
  const config = readConfig({ HOURBOARD_PORT: '0', HOURBOARD_HOST: '127.0.0.1', HOURBOARD_DATA: '/srv/x', HOURBOARD_ORIGIN: 'https://board.example.org', HOURBOARD_FORGET_DAYS: '30', HOURBOARD_LOG: 'debug' })
  expect(config).toMatchObject({ port: 0, host: '127.0.0.1', data: '/srv/x', origin: 'https://board.example.org', forgetDays: 30, log: 'debug' })
})

test.each([
  [{ HOURBOARD_PORT: 'http' }, 'HOURBOARD_PORT must be a whole number; it is "http"'],
  [{ HOURBOARD_PORT: '70000' }, 'HOURBOARD_PORT must be at most 65535; it is 70000'],
  [{ HOURBOARD_PORT: '' }, 'HOURBOARD_PORT must be a whole number; it is ""'],
  [{ HOURBOARD_DATA: '' }, 'HOURBOARD_DATA must name a folder or a PostgreSQL database, or be "memory"; it is ""'],
  [{ HOURBOARD_ORIGIN: 'https://board.example.org/' }, 'HOURBOARD_ORIGIN must be an origin such as https://board.example.org, without a path or a slash at its end; it is "https://board.example.org/"'],
  [{ HOURBOARD_ORIGIN: 'board.example.org' }, 'HOURBOARD_ORIGIN must be an origin such as https://board.example.org, without a path or a slash at its end; it is "board.example.org"'],
  [{ HOURBOARD_FORGET_DAYS: '0' }, 'HOURBOARD_FORGET_DAYS must be at least 1; it is 0'],
  [{ HOURBOARD_LOG: 'loud' }, 'HOURBOARD_LOG must be one of silent, error, warn, info, debug; it is "loud"'],
])('[V5] %j is refused with a sentence that says what it should be', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(new ConfigError(sentence))
})

const twiceWrong = (): unknown => readConfig({ HOURBOARD_PROT: '80', HOURBOARD_LOG: 'loud' })

test('[V5] a misspelt setting is named, and everything that is wrong is said at once', () => {
  expect(twiceWrong).toThrow(/^HOURBOARD_PROT is not a setting; there are HOURBOARD_PORT, /)
  expect(twiceWrong).toThrow(/\nHOURBOARD_LOG must be one of/)
})
