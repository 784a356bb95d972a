/** A file of the build, as far as this needs it. */
export interface Built {
  readonly fileName: string
  readonly name: string
  readonly imports: readonly string[]
  code: string
}

/**
 * The parts that are plain scripts, each after those that it takes from. Each is a script of its own in the page, so that a phone
 * is through with one while the next is on its way; a page that names files has each of these lines as one.
 */
export const plainFiles: readonly (readonly string[])[] = [['main'], ['carrier', 'room', 'board'], ['frame']]

const order = plainFiles.flat()
/** The build sets its runtime apart, which the main part then begins with. */
export const runtime = 'rolldown-runtime'
const isPlain = new Set([runtime, ...order])
const parts = 'hourboardParts'

/**
 * Makes plain scripts of some files of the build: modules cannot stand in the page itself and be imported by others, and
 * a browser keeps compiled code for a script that a service worker installs, but not for a module. What such a file exports
 * is put where `parts.ts` keeps it; who imported it takes it from there. Exports must not be assigned to later: what is taken is a copy.
 */
export function makePlain(files: readonly Built[]): void {
  const named = new Map(files.map((file) => [file.fileName.replace(/^.*\//, ''), file]))
  for (const file of files) {
    const inPlain = isPlain.has(file.name)
    const code = file.code
      .replace(/\bimport\s*(?:\{([^}]*)\}\s*from\s*)?["'`]\.\/([^"'`]+)["'`];?/g, (whole, taken: string | undefined, from: string) => {
        const { name } = named.get(from) ?? {}
        if (!name || !isPlain.has(name)) return whole
        return taken ? `const{${taken.replace(/\s+as\s+/g, ':')}}=${parts}.now("${name}");` : ''
      })
      .replace(/\bimport\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g, (whole, from: string) => {
        const imported = named.get(from)
        if (!imported) return whole
        if (isPlain.has(imported.name)) return `${parts}.when("${imported.name}")`
        const asked = `import("/${imported.fileName}")`
        const last = lastNeeded(imported, named)
        return last > lastNeeded(file, named) ? `${parts}.when("${order[last]}").then(()=>${asked})` : asked
      })
    // The build's own loader asks where it is; the addresses that it resolves are whole ones.
    file.code = inPlain ? asPart(file.name, code.replaceAll(/\bimport\.meta\b/g, '({url:location.href})')) : code
  }
}

/** The last part that has to be there before a file can run, which itself counts: its place in the order. */
function lastNeeded(file: Built, named: ReadonlyMap<string, Built>, seen = new Set<Built>()): number {
  seen.add(file)
  const imported = file.imports.map((path) => named.get(path.replace(/^.*\//, ''))).filter((one) => one !== undefined)
  return Math.max(order.indexOf(file.name), 0, ...imported.filter((one) => !seen.has(one)).map((one) => lastNeeded(one, named, seen)))
}

/** A module without imports as a script; a function in brackets is compiled at once, and not looked through first. */
function asPart(name: string, code: string): string {
  const exported = /\bexport\s*\{([^}]*)\};?\s*$/.exec(code)
  const body = exported ? code.slice(0, exported.index) : code
  const left = /.{0,60}(?:\b(?:import|export)\s*[{"'`*]|<\/script|<!--)/.exec(body)
  if (left) throw new Error(`${name} cannot be made a plain script: ${left[0]}`)
  const taken = (exported?.[1] ?? '').split(',').filter((one) => one.trim() !== '')
  const fields = taken.map((one) => one.trim().split(/\s+as\s+/)).map(([own, as = own]) => `${as}:${own}`)
  return `${parts}.have("${name}",(function(){"use strict";${body}\nreturn{${fields.join()}}}));`
}
