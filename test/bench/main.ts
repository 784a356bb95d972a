import { parseArgs } from 'node:util'
import { measureChecks } from './checks.ts'
import { goFirst } from './servers/cost.ts'
import { measurePages } from './pages.ts'
import { hotSpots } from './servers/profile.ts'
import { measureRelays, relayTable } from './relay.ts'
import { measureTwoRelays } from './two-relays.ts'

const usage = `npm run bench -- [options]
  (nothing)          the relay beside its peers: one, many, saturation, join, storm, idle, kill; three turns each
  --only a,b         only these servers: hourboard, y-websocket, hocuspocus, bare ws
  --parts one,many   only these parts of it
  --turns 5          how often, in turn
  --pages            the app in Chromium instead: loads, join, edit, capture, typing, growth, large (choose with --parts); five turns each
  --two              two relays on one PostgreSQL instead
  --checks           holes and flags of a board of 300 items instead
  --quick            one short turn
  --profile folder   write CPU profiles of the servers there; costs time, so the figures do not count
  --built            do not build app and relay again`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    built: { type: 'boolean' },
    pages: { type: 'boolean' },
    checks: { type: 'boolean' },
    two: { type: 'boolean' },
    quick: { type: 'boolean' },
    only: { type: 'string' },
    parts: { type: 'string' },
    turns: { type: 'string' },
    profile: { type: 'string' },
  },
})

const log = (text: string): void => void process.stdout.write(`${text}\n`)
const list = (text: string | undefined): string[] => text?.split(',').map((one) => one.trim()) ?? []

if (values.help) {
  log(usage)
} else if (values.checks) {
  log(measureChecks())
} else if (values.two) {
  log(await measureTwoRelays())
} else if (values.pages) {
  const table = await measurePages(values.parts ? list(values.parts) : ['loads', 'join', 'edit', 'capture', 'typing', 'growth', 'large'], Number(values.turns ?? (values.quick ? 2 : 5)), log)
  log(`\n${table}`)
} else {
  goFirst()
  const results = await measureRelays(
    {
      names: list(values.only),
      parts: values.parts ? list(values.parts) : ['one', 'many', 'saturation', 'join', 'storm', 'idle', 'kill'],
      repeats: Number(values.turns ?? (values.quick ? 1 : 3)),
      pace: values.quick ? { warmUp: 2, seconds: 5 } : { warmUp: 2, seconds: 10 },
      saturationPace: { warmUp: 1, seconds: 2 },
      profile: values.profile,
    },
    log,
  )
  log(`\n${relayTable(results)}`)
  if (values.profile) log(`\n${hotSpots(values.profile, 40).join('\n')}`)
}
