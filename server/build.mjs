// `npm run build`: installs what is missing and builds app and relay, for a machine that then runs `node dist/server/main.js`.
import { build, checkNode, installPackages } from './setup.mjs'

try {
  checkNode()
  installPackages()
  build()
} catch (error) {
  console.error(`\nNot built. ${error.message}`)
  process.exit(1)
}
