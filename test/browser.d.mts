/** The path of a Chromium on this machine, or null. */
export function findBrowser(): string | null
/** The path of a Chromium, installed first where that can be done. Throws with what to do where it cannot. */
export function ensureBrowser(): string
