const tryAgainAfter = 30_000

/** Keeps the display from sleeping while the page is seen, where the browser can; returns the way to stop. */
export function makeAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let asking = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const take = async () => {
    if (stopped || asking || document.visibilityState !== 'visible' || !('wakeLock' in navigator) || (lock && !lock.released)) return
    asking = true
    try {
      const taken = await navigator.wakeLock.request('screen')
      if (stopped) return void taken.release()
      lock = taken
      // The system takes it away whenever the page goes out of sight, and sometimes to spare the battery.
      taken.addEventListener('release', later, { once: true })
    } catch {
      later()
    } finally {
      asking = false
    }
  }
  const later = () => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(again, tryAgainAfter)
  }
  const again = () => void take()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    stopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
