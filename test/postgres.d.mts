export interface PostgresServer extends AsyncDisposable {
  readonly address: string
  start(): Promise<void>
  /** Ends it as if the power had gone. */
  stop(): Promise<void>
}

export function findPostgres(): string | null
export function ensurePostgres(): void
export function runPostgres(): Promise<PostgresServer>
