import * as v from 'valibot'

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number), v.minValue(least, `must be at least ${least}`), v.maxValue(most, `must be at most ${most}`))

const origin = v.pipe(
  v.string(),
  v.check((text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text, 'must be an origin such as https://board.example.org, without a path or a slash at its end'),
)

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const

const schema = v.object({
  HOURBOARD_PORT: v.optional(wholeNumber(0, 65_535), '8080'),
  HOURBOARD_HOST: v.optional(v.pipe(v.string(), v.minLength(1, 'must name an address to listen on'))),
  HOURBOARD_DATA: v.optional(v.pipe(v.string(), v.minLength(1, 'must name a folder or a PostgreSQL database, or be "memory"')), './data'),
  HOURBOARD_APP: v.optional(v.pipe(v.string(), v.minLength(1, 'must name the folder of the built app'))),
  HOURBOARD_ORIGIN: v.optional(origin),
  HOURBOARD_FORGET_DAYS: v.optional(wholeNumber(1, 36_500), '90'),
  HOURBOARD_LOG: v.optional(v.picklist(levels, `must be one of ${levels.join(', ')}`), 'info'),
  HOURBOARD_METRICS: v.optional(v.picklist(['local', 'open', 'off'], 'must be local, open or off'), 'local'),
  HOURBOARD_MESSAGES_PER_SECOND: v.optional(wholeNumber(10, 1_000_000), '2500'),
  HOURBOARD_BYTES_PER_SECOND: v.optional(wholeNumber(10_000, 1_000_000_000), '4000000'),
})

export interface RelayConfig {
  readonly port: number
  /** The address to listen on; null for all. */
  readonly host: string | null
  /** The folder of the storage, the address of a PostgreSQL database that relays share, or `memory`. */
  readonly data: string
  /** The folder of the built app; null serves none. */
  readonly app: string | null
  readonly origin: string | null
  readonly forgetDays: number
  readonly log: (typeof levels)[number]
  readonly metrics: 'local' | 'open' | 'off'
  /** What one socket may send over time; it may save up four seconds' worth of messages and eight of bytes. */
  readonly messagesPerSecond: number
  readonly bytesPerSecond: number
}

/** Settings of what stands around the relay: `npm run dev`, `npm run fuzz`, `npm run bench`. */
const ofTools = /^HOURBOARD_(RELAY$|FUZZ_|SOAK_|BENCH_)/

/** A setting that the relay cannot run with; its message is for the person who starts it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the configuration from the environment; throws one `ConfigError` that names everything that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): RelayConfig {
  const known = Object.keys(schema.entries)
  const unknown = Object.keys(environment).filter((name) => name.startsWith('HOURBOARD_') && !known.includes(name) && !ofTools.test(name))
  const result = v.safeParse(schema, environment)
  const faults = unknown.map((name) => `${name} is not a setting; there are ${known.join(', ')}`)
  for (const issue of result.issues ?? []) faults.push(`${v.getDotPath(issue)} ${issue.message}; it is ${JSON.stringify(issue.input)}`)
  if (!result.success || faults.length > 0) throw new ConfigError(faults.join('\n'))
  const read = result.output
  return {
    port: read.HOURBOARD_PORT,
    host: read.HOURBOARD_HOST ?? null,
    data: read.HOURBOARD_DATA,
    app: read.HOURBOARD_APP ?? null,
    origin: read.HOURBOARD_ORIGIN ?? null,
    forgetDays: read.HOURBOARD_FORGET_DAYS,
    log: read.HOURBOARD_LOG,
    metrics: read.HOURBOARD_METRICS,
    messagesPerSecond: read.HOURBOARD_MESSAGES_PER_SECOND,
    bytesPerSecond: read.HOURBOARD_BYTES_PER_SECOND,
  }
}
