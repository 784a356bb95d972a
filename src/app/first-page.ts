import { build, type Plugin } from 'vite'

/**
 * Makes a first visit two round trips: the page, which holds the styles and the script that everything begins with, and then
 * all files that the address needs, at once.
 */
export function firstPage(): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (page, { bundle = {} }) => {
        const named = (pattern: RegExp): string => Object.keys(bundle).find((name) => pattern.test(name))!
        const [main, style] = [named(/\/main-[^/]+\.js$/), named(/\/main-[^/]+\.css$/)]
        const [chunk, sheet] = [bundle[main]!, bundle[style]!]
        const board = [/\/board-[^/]+\.js$/, /\/rolldown-runtime-[^/]+\.js$/, /\/board-[^/]+\.css$/].map((one) => `/${named(one)}`)
        const tables = `/${named(/\/tables-[^/]+\.js$/)}`
        if (chunk.type !== 'chunk' || sheet.type !== 'asset') throw new Error('the page has no main file or no styles')
        // Otherwise whatever needs the main file would ask for its styles.
        chunk.viteMetadata?.importedCss.clear()
        delete bundle[style]
        delete bundle[named(/\/index-[^/]+\.js$/)]
        const begin = `<script data-board="${board.join(' ')}" data-tables="${tables}">${await beginScript()}</script>`
        return page
          .replace(/<link rel="(?:modulepreload|stylesheet)"[^>]*>\s*/g, '')
          .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module" crossorigin src="/${main}"></script>`)
          .replace(/(?=<script type="module")/, () => `${begin}\n    `)
          .replace('</head>', () => `  <style>${String(sheet.source).trim()}</style>\n  </head>`)
      },
    },
  }
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
