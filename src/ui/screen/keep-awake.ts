/** Keeps the display from sleeping while the page is seen, where the browser can; returns the way to stop. */
export function makeAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  let stopped = false

  const take = async () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const taken = await navigator.wakeLock.request('screen')
      if (stopped) await taken.release()
      else lock = taken
    } catch {
      // Refused, as on low battery: the next time the page comes to sight it is asked for again.
    }
  }
  const again = () => void take()
  document.addEventListener('visibilitychange', again)
  again()
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
