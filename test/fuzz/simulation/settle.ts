import { boardToPlain } from '../../../src/document/read-board.ts'
import { Coverage, coverageOfBoard } from './coverage.ts'
import { Lie, type Phone } from './phone.ts'
import type { Simulation } from './simulate.ts'

/** How long after everything works again all may take to be together, and whoever went may still be shown as here, in ms. */
const settlesWithin = 180_000
const ghostsWithin = 11_000
/** How long word of the end may be on its way: over a slow network, then behind a slow disk that loads the room, and once more that folds it. */
const endsWithin = 12_000
/** How long relays may take to find that they do not hear each other, to do so again, and to read what the other has stored meanwhile. */
const findEachOtherWithin = 15_000

/** Everything works again: all come together, nothing is missing, and somebody who comes anew sees the same. Resolves with the board. */
export async function settle(simulation: Simulation): Promise<string> {
  const { phones, hostile, relays, disk, world } = simulation
  disk.refuses.append = false
  disk.refuses.load = false
  disk.isSlow = false
  for (const phone of phones) {
    phone.network.state = 'up'
    phone.network.slow = 200
    phone.disk.isFull = false
  }
  relays.start()
  for (const phone of phones) phone.open()
  // Until then all may still call the board shared and see each other, rightly, and find a moment later that it has ended.
  for (const end = world.now() + endsWithin; simulation.endIsSaid && !simulation.hasEnded() && world.now() < end; ) await world.pass(1_000, simulation.look)
  let plain: string | null = null
  await until(simulation, settlesWithin, () => (plain = simulation.hasEnded() ? heardOfTheEnd(phones) : sharedByAll(phones)) !== null, () =>
    `never came together: ${lacking(phones, phones) ?? phones.map((phone) => `${phone.name} ${phone.state()}`).join(', ')}`,
  )
  for (const phone of phones) {
    const lost = lacking([phone], [phone])
    if (lost) throw new Lie(lost)
    if (hostile.clients.some((client) => phone.doc.store.clients.has(client))) throw new Lie(`${phone.name} has what was written with a view link`)
  }
  if (simulation.hasEnded()) await comesTooLate(simulation)
  else {
    await seeWhoIsHere(simulation)
    await comesAnew(simulation, relays.database ? await inTheEnd(simulation) : plain!)
  }
  return plain!
}

async function until(simulation: Simulation, within: number, isSo: () => boolean, otherwise: () => string): Promise<void> {
  const { world, look } = simulation
  for (const end = world.now() + within; !isSo(); ) {
    if (world.now() > end) throw new Lie(otherwise())
    await world.pass(1_000, look)
  }
}

/** Who lacks what somebody had saved. */
function lacking(phones: readonly Phone[], others: readonly Phone[]): string | null {
  for (const phone of phones) {
    const has = phone.page ? coverageOfBoard(phone.doc) : new Coverage()
    for (const other of others) if (!other.mustHave().every((one) => has.has(one))) return `${phone.name} lacks what ${other.name} had saved`
  }
  return null
}

/** The board, once all phones call it shared, of the relay as it is now, and show the same. One that does not know yet that it is alone may show the same by chance. */
function sharedByAll(phones: readonly Phone[]): string | null {
  if (!phones.every((phone) => phone.page?.isLoaded && phone.knowsTheRelay && phone.isShared)) return null
  const [first, ...others] = phones.map(plainOf)
  return others.every((one) => one === first) && lacking(phones, phones) === null ? first! : null
}

/** Once all phones know that the room has ended; each keeps its own board. */
function heardOfTheEnd(phones: readonly Phone[]): string | null {
  return phones.every((phone) => phone.page?.isLoaded && phone.page.kept.ended() && phone.page.kept.keeping().phone === 'saved') ? plainOf(phones[0]!) : null
}

function plainOf(phone: Phone): string {
  return JSON.stringify(boardToPlain(phone.doc))
}

function seeEachOther(phones: readonly Phone[]): boolean {
  const all = [...new Set(phones.map(({ person }) => person))].toSorted().join(' ')
  return phones.every((phone) => phone.people() === all)
}

/** All see all; and somebody who goes without a word is soon no longer seen. */
async function seeWhoIsHere(simulation: Simulation): Promise<void> {
  const { phones } = simulation
  const told = (): string => phones.map((phone) => `${phone.name} sees ${phone.people()}`).join(', ')
  await until(simulation, ghostsWithin, () => seeEachOther(phones), () => `not all are seen: ${told()}`)
  const goes = phones[1]!
  goes.kill()
  await until(simulation, ghostsWithin, () => seeEachOther(phones.filter((phone) => phone !== goes)), () => `somebody who went is still seen: ${told()}`)
}

/**
 * The board once relays hear each other again for certain. Until then phones at one of them lack, rightly, what somebody wrote by way of the other, who is gone
 * since and never heard that it is saved or shared; and may call theirs shared, and show all the same.
 */
async function inTheEnd(simulation: Simulation): Promise<string> {
  const here = simulation.phones.filter(({ page }) => page)
  let plain: string | null = null
  await simulation.world.pass(findEachOtherWithin, simulation.look)
  await until(simulation, settlesWithin / 3, () => (plain = sharedByAll(here)) !== null, () => `did not stay together: ${here.map((phone) => `${phone.name} ${phone.state()}`).join(', ')}`)
  return plain!
}

/** The relay loses its power once more, all others are away, and somebody comes who has nothing: the board is the same. */
async function comesAnew(simulation: Simulation, plain: string): Promise<void> {
  const fresh = startAgain(simulation)
  await until(simulation, settlesWithin / 3, () => Boolean(fresh.page?.isLoaded && fresh.isShared), () => `a newcomer is ${fresh.state()}`)
  const now = plainOf(fresh)
  if (now !== plain) throw new Lie(`a newcomer sees another board: ${now} instead of ${plain}`)
}

/** The same where the room has ended: nothing of the board is left, and whoever comes hears so. */
async function comesTooLate(simulation: Simulation): Promise<void> {
  const fresh = startAgain(simulation)
  await until(simulation, settlesWithin / 3, () => Boolean(fresh.page?.kept.ended()), () => `a newcomer is ${fresh.state()} where the room has ended`)
  if (simulation.left() > 0) throw new Lie('the relay keeps a board that was deleted')
}

function startAgain({ phones, relays, newcomer }: Simulation): Phone {
  relays.losePower()
  for (const phone of phones) phone.kill()
  relays.start()
  const fresh = newcomer()
  fresh.open()
  return fresh
}
