// Finds the Chromium that journeys, screenshots and benches drive, or installs Debian's.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Debian's Chromium without windows goes first: the same engine, a fifth quicker, and smaller to install.
const usualPlaces = [
  // Not the script in /usr/bin, which stands between: to kill it would leave the browser alive.
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium on this machine, or null. `CHROMIUM` in the environment goes first. */
export function findBrowser() {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, and there is no such file.`)
  return named ?? usualPlaces.find((path) => existsSync(path)) ?? null
}

/** The path of a Chromium; on Debian or Ubuntu as root it is installed first when there is none. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
    apt('update', '-qq')
    // The second is for where the first is not packaged.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (apt('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-core')) break
    }
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error('The journeys need Chromium or Chrome and none was found. Install one, or set CHROMIUM to its path, and run npm test again.')
}
