import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

const folder = 'server/deploy'
const files = [...readdirSync(folder).map((name) => `${folder}/${name}`), 'README.md']

test('[V1] no file for running the relay names a setting that it does not have, or has its proxy log addresses', () => {
  const named = files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/HOURBOARD_[A-Z_]+/g)].map(([name]) => ({ path, name })))
  expect(named.length).toBeGreaterThan(10)
  for (const { path, name } of named) {
    const read = () => readConfig({ [name]: '' })
    // An empty value may be refused; an unknown name must not be what is wrong with it.
    try {
      read()
    } catch (error) {
      expect(String(error), path).not.toContain(`${name} is not a setting`)
    }
  }
  const nginx = readFileSync(`${folder}/nginx.conf`, 'utf8')
  expect(nginx.match(/^server \{/gm)).toHaveLength(nginx.match(/access_log off;/g)!.length)
})

test('[V5] every setting is explained where somebody who runs a relay looks for it', () => {
  const explained = ['README.md', `${folder}/README.md`].map((path) => readFileSync(path, 'utf8')).join()
  const [, known] = /there are (.+)$/m.exec(String(refusedFor({ HOURBOARD_NO_SUCH: '1' })))!
  expect(known!.split(', ').filter((name) => !explained.includes(`\`${name}\``) && !explained.includes(`${name}=`))).toEqual([])
})

function refusedFor(environment: Record<string, string>): unknown {
  try {
    return readConfig(environment)
  } catch (error) {
    return error
  }
}

test('what the files for running the relay start is what a build makes', () => {
  const { build } = JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>
  expect(build).toBe('node server/build.mjs')
  expect(existsSync('server/build.mjs')).toBe(true)
  for (const name of ['hourboard.service', 'hourboard-backup.service', 'Containerfile']) {
    expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toContain('dist/server/main.js')
  }
})
