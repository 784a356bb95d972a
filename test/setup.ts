import { afterEach, vi } from 'vitest'

// The files of a project share one process and its modules. What a test replaced is put back behind it, whatever became of the test.
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
