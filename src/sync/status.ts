/** Where the way to the relay stands. `syncing`: the socket is open, but what the relay has is not all here. */
export type State = 'idle' | 'connecting' | 'syncing' | 'connected' | 'waiting' | 'refused'

/**
 * What can happen. `lost`: the relay let a limit pass. `refused`: it closed for good. `retry`: the pause is over.
 * `woke`: the network or the page came back. `gone`: the system says there is no network. `asked`: the person wants it.
 */
export type Happening = 'start' | 'stop' | 'opened' | 'synced' | 'closed' | 'lost' | 'refused' | 'retry' | 'woke' | 'gone' | 'asked'

/** What to do about it: open a socket, drop it, ask the relay for a sign of life, plan a retry or call it off. */
export type Act = 'connect' | 'drop' | 'beat' | 'plan-retry' | 'call-off'

export interface Step {
  readonly to: State
  readonly acts: readonly Act[]
}

function go(to: State, ...acts: Act[]): Step {
  return { to, acts }
}

/** Every state against every happening; a pair that is left out does not compile. */
export const steps: { readonly [S in State]: { readonly [H in Happening]: Step } } = {
  idle: {
    start: go('connecting', 'connect'),
    stop: go('idle'),
    opened: go('idle', 'drop'),
    synced: go('idle'),
    closed: go('idle'),
    lost: go('idle'),
    refused: go('idle'),
    retry: go('idle'),
    woke: go('idle'),
    gone: go('idle'),
    asked: go('connecting', 'connect'),
  },
  connecting: {
    start: go('connecting'),
    stop: go('idle', 'drop'),
    opened: go('syncing', 'beat'),
    synced: go('connecting'),
    closed: go('waiting', 'plan-retry'),
    lost: go('waiting', 'drop', 'plan-retry'),
    refused: go('refused'),
    retry: go('connecting'),
    // An attempt begun while there was no network can hang for long; a new one has its answer at once.
    woke: go('connecting', 'drop', 'connect'),
    gone: go('connecting'),
    asked: go('connecting', 'drop', 'connect'),
  },
  syncing: {
    start: go('syncing'),
    stop: go('idle', 'drop'),
    opened: go('syncing'),
    synced: go('connected'),
    closed: go('waiting', 'plan-retry'),
    lost: go('waiting', 'drop', 'plan-retry'),
    refused: go('refused'),
    retry: go('syncing'),
    woke: go('syncing', 'beat'),
    gone: go('syncing', 'beat'),
    asked: go('connecting', 'drop', 'connect'),
  },
  connected: {
    start: go('connected'),
    stop: go('idle', 'drop'),
    opened: go('connected'),
    synced: go('connected'),
    closed: go('waiting', 'plan-retry'),
    lost: go('waiting', 'drop', 'plan-retry'),
    refused: go('refused'),
    retry: go('connected'),
    woke: go('connected', 'beat'),
    gone: go('connected', 'beat'),
    asked: go('connected', 'beat'),
  },
  waiting: {
    start: go('waiting'),
    stop: go('idle', 'call-off'),
    opened: go('waiting', 'drop'),
    synced: go('waiting'),
    closed: go('waiting'),
    lost: go('waiting'),
    refused: go('waiting'),
    retry: go('connecting', 'connect'),
    woke: go('connecting', 'call-off', 'connect'),
    gone: go('waiting'),
    asked: go('connecting', 'call-off', 'connect'),
  },
  refused: {
    start: go('refused'),
    stop: go('idle'),
    opened: go('refused', 'drop'),
    synced: go('refused'),
    closed: go('refused'),
    lost: go('refused'),
    refused: go('refused'),
    retry: go('refused'),
    woke: go('refused'),
    gone: go('refused'),
    asked: go('connecting', 'connect'),
  },
}
