// Who may import whom, as the table in the README says. Each rule's name is what a broken build prints.
const may = {
  app: ['app', 'ui', 'state', 'words', 'export', 'document', 'seal', 'sync', 'local', 'method', 'protocol'],
  ui: ['ui', 'method', 'state', 'words'],
  state: ['state', 'method', 'document'],
  words: ['words', 'method'],
  export: ['export', 'method', 'words'],
  document: ['document', 'method'],
  seal: ['seal'],
  sync: ['sync', 'protocol'],
  local: ['local', 'protocol'],
  method: ['method'],
  protocol: ['protocol'],
}

const packages = {
  app: '.*',
  ui: 'solid-js|lucide-solid|uqr',
  state: 'solid-js|lib0',
  words: 'solid-js',
  export: 'ical-generator|docx',
  document: 'yjs|fractional-indexing',
  seal: 'yjs|lib0|@noble/',
  sync: 'yjs|lib0|y-websocket|y-protocols',
  local: 'yjs|dexie|y-indexeddb',
  method: '',
  protocol: '@noble/',
}

const folders = Object.keys(may)

module.exports = {
  forbidden: [
    ...folders.map((folder) => ({
      name: `${folder}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^(src|server|test)/', pathNot: `^src/(${may[folder].join('|')})/` },
    })),
    ...folders
      .filter((folder) => folder !== 'app')
      .map((folder) => ({
        name: `${folder}-uses-only-its-packages`,
        severity: 'error',
        from: { path: `^src/${folder}/` },
        to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: packages[folder] ? `^node_modules/(${packages[folder]})` : '^$' },
      })),
    {
      name: 'kit-knows-no-board',
      comment: 'controls may use the live line and the words, never a part of the board',
      severity: 'error',
      from: { path: '^src/ui/kit/' },
      to: { path: '^src/ui/', pathNot: '^src/ui/kit/' },
    },
    {
      name: 'server-imports-only-protocol',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(src|test)/', pathNot: '^src/protocol/' },
    },
    { name: 'nobody-imports-app', severity: 'error', from: { path: '^(src|server)/', pathNot: '^src/app/' }, to: { path: '^src/app/' } },
    { name: 'nobody-imports-tests', severity: 'error', from: { path: '^(src|server)/' }, to: { path: '^test/' } },
    { name: 'no-circles', severity: 'error', from: { path: '^(src|server)/' }, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: { path: '^(src|server)/' }, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Packages that several working copies share are reached through a link.
    preserveSymlinks: true,
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
}
