import { build, type Plugin } from 'vite'
import { type Built, makePlain, plainFiles, runtime } from './plain-scripts.ts'

/** Said again with each change of what is made of the files: their names are made of what the build knows of them. */
const version = 'plain scripts 3'

/**
 * Makes two pages. `index.html` is for a first visit and holds all that a board needs before it is drawn, in the order in which it
 * is used, so that it takes one round trip. `kept.html` is what the service worker keeps, and names files instead.
 */
export function firstPage(): Plugin {
  let styles: string[] = []
  return {
    name: 'first-page',
    apply: 'build',
    enforce: 'post',
    augmentChunkHash: () => version,
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle = {} }) => {
        styles = plainFiles.flat().map((part) => {
          const [chunk, sheet] = ['js', 'css'].map((kind) => bundle[named(bundle, part, kind)])
          if (chunk?.type !== 'chunk') throw new Error(`${part} has no script`)
          if (sheet?.type !== 'asset') return ''
          // Otherwise whatever needs the part would ask for its styles.
          chunk.viteMetadata?.importedCss.clear()
          delete bundle[sheet.fileName]
          return `<style>${String(sheet.source).trim()}</style>`
        })
        return page.replace(/<link rel="(?:modulepreload|stylesheet)"[^>]*>\s*/g, '')
      },
    },
    generateBundle: {
      order: 'post',
      handler: async function (_, bundle) {
        const files = Object.values(bundle).filter((file) => file.type === 'chunk')
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('there is no page')
        makePlain(files as Built[])
        // Nothing but the page needs the file that the page began as.
        const entry = files.find((file) => file.isEntry && file.name === 'index')
        if (entry) delete bundle[entry.fileName]
        const begin = await beginScript()
        const parts = plainFiles.flat().map((part, place) => ({ code: scriptOf(part, files), style: styles[place]! }))
        const addresses = plainFiles.flatMap((together) => {
          const [own, ...within] = together.map((part) => bundle[named(bundle, part, 'js')]!).toReversed()
          if (own?.type === 'chunk') own.code = together.map((part) => scriptOf(part, files)).join('')
          for (const { fileName } of within) delete bundle[fileName]
          return together.map((part) => [part, `/${own!.fileName}`] as const)
        })
        for (const { fileName, name } of files) if (name === runtime) delete bundle[fileName]
        const [main, ...others] = parts
        const [mainFile, ...mayLack] = addresses
        const first = (kind: string): string => `<script data-parts="${mayLack.map((one) => one.join('=')).join(' ')}"${kind}>${begin}</script>`
        const source = String(page.source).trim()
        const entryTag = /<script type="module"[^>]*><\/script>/
        const made = (head: readonly string[], body: readonly string[]): string =>
          source.replace(entryTag, '').replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`).replace('</body>', () => `  ${body.join('\n    ')}\n  </body>`)
        this.emitFile({
          type: 'asset',
          fileName: 'kept.html',
          source: made([...parts.map(({ style }) => style), first(' data-kept')], [`<script src="${mainFile![1]}"></script>`]),
        })
        page.source = made(
          [main!.style, first('')],
          [`<script>${main!.code}</script>`, ...askedEarly(bundle), ...others.flatMap(({ style, code }) => [style, `<script>${code}</script>`])],
        )
      },
    },
  }
}

/**
 * Whoever comes in the midst of the hour needs the phases next: asked for here, they come when the page has. The words with them are
 * needed by files that come after that: none of those then waits twice.
 */
function askedEarly(bundle: object): string[] {
  const scripts = ['phases', 'later-words'].map((part) => named(bundle, part, 'js'))
  if (scripts.includes('')) throw new Error('a file that is asked for early is part of another one: something that comes before it needs it')
  return [...scripts.map((script) => `<link rel="modulepreload" href="/${script}" />`), `<link rel="preload" as="style" href="/${named(bundle, 'phases', 'css')}" />`]
}

function named(bundle: object, part: string, kind: string): string {
  return Object.keys(bundle).find((name) => name.startsWith(`assets/${part}-`) && name.endsWith(`.${kind}`)) ?? ''
}

/** One part as a script; the app starts with its main one. */
function scriptOf(part: string, files: readonly { readonly name: string; readonly code: string }[]): string {
  const code = (name: string): string => files.find((file) => file.name === name)?.code ?? ''
  return part === 'main' ? `${code(runtime)}${code(part)}hourboardParts.now("main")` : code(part)
}

async function beginScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: 'src/app/begin.ts', formats: ['iife'], name: 'begin' } },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the first script was not built')
  return output.output[0].code.trim()
}
