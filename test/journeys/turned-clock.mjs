// Loaded into a relay before its own code: turns its clock by as much as the test asks for, so that an hour passes at once.
const real = Date.now
let ahead = 0
Date.now = () => real() + ahead
process.on('message', ({ minutes }) => {
  ahead += minutes * 60_000
  process.send({ turned: ahead })
})
process.channel.unref()
