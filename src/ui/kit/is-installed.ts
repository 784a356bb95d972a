/** Whether this window is the app from the home screen, not a page of a browser. */
export function isInstalled(): boolean {
  return window.matchMedia?.('(display-mode: standalone)').matches ?? false
}
