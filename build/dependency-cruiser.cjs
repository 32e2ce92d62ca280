// The directions of the architecture, in machine-readable form: who may import whom. `npm run boundaries` checks them;
// tests/boundaries plants a violation of each.

const contract = '^src-preload/contract/'
const host = '^src-main/host/'
const electron = '(^electron$|node_modules/electron/)'
const packages = (...names) => names.map((name) => `node_modules/${name}/`)

/** Everything below `from` may import only what `to` names; type-only imports of packages cost nothing at run time but still say a direction. */
const only = (name, comment, from, allowed) => ({ name, comment, severity: 'error', from, to: { pathNot: allowed } })
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** Files in which something is decided: at the top of a feature, or in a room of it. */
const rules = `${host}features/[a-z0-9/-]*rules\\.ts$`
/** What the forms of a feature are made of, for those of other features, too. */
const formKits = `${host}features/[^/]+/forms/kit/`

/** The rooms of the host from the ground up. A room knows those below it. */
const floors = ['files', 'prints', 'database', 'law', 'press', 'api', 'features', 'workers', 'sample', 'start-up', 'front', 'lan']
const nothingAbove = floors
  .slice(0, -1)
  .map((room, floor) =>
    never(
      `host-${room}-knows-nothing-above`,
      `What stands below does not lean on what stands on it: ${floors.join(', ')}.`,
      { path: `${host}${room}/` },
      { path: `${host}(${floors.slice(floor + 1).join('|')})/` },
    ),
  )

module.exports = {
  forbidden: [
    only(
      'contract-imports-only-itself-and-zod',
      'Both sides agree on it, so it stands on nothing.',
      { path: contract, pathNot: '/values/calendar\\.ts$' },
      [contract, ...packages('zod')],
    ),
    only(
      'contract-calendar-adds-only-dayjs',
      'Plain dates need dayjs; nothing else of the contract does.',
      { path: `${contract}values/calendar\\.ts$` },
      [contract, ...packages('zod', 'dayjs')],
    ),
    only(
      'bridge-imports-only-electron-and-types',
      'The preload is sandboxed and as thin as can be.',
      { path: '^src-preload/bridge\\.ts$' },
      [electron, `${contract}desktop\\.ts$`],
    ),
    never(
      'renderer-stays-in-the-page',
      'Screens reach the host through the contract alone.',
      { path: '^src-renderer/' },
      {
        path: ['^src-main/', '^src-preload/bridge\\.ts$', electron],
      },
    ),
    never('renderer-has-no-node', 'A page has no Node.', { path: '^src-renderer/' }, { dependencyTypes: ['core'] }),
    never(
      'renderer-features-keep-apart',
      'A screen of one feature does not reach into another: it takes the parts that are offered, and goes to its addresses.',
      { path: '^src-renderer/features/([^/]+)/' },
      {
        path: '^src-renderer/features/[^/]+/',
        pathNot: ['^src-renderer/features/$1/', '^src-renderer/features/[^/]+/(parts|addresses)\\.tsx?$'],
      },
    ),
    only(
      'addresses-import-only-the-contract',
      'Neighbours lead to a page by its address and load nothing of it.',
      { path: '^src-renderer/features/[^/]+/addresses\\.ts$' },
      [contract],
    ),
    never(
      'what-a-feature-declares-knows-no-feature',
      'The shapes in which features contribute to shared pages are made for all of them.',
      { path: '^src-renderer/features/[^/]+\\.ts$' },
      { path: '^src-renderer/(features/[^/]+/|ui/)' },
    ),
    never(
      'renderer-features-know-no-app',
      'A feature is mounted by the app and does not know it.',
      { path: '^src-renderer/features/' },
      {
        path: '^src-renderer/(app/|main\\.tsx$)',
      },
    ),
    never(
      'renderer-ground-knows-no-features',
      'What all features stand on knows none of them.',
      { path: '^src-renderer/(ui|api|i18n)/' },
      {
        path: '^src-renderer/(features|app)/',
      },
    ),
    only(
      'renderer-ui-knows-no-domain',
      'What every screen is built of knows no feature and none of its shapes: values, errors and operations as such are all it reads.',
      { path: '^src-renderer/ui/' },
      ['^src-renderer/(ui|api|i18n)/', `${contract}values/`, `${contract}(errors|operation)\\.ts$`, 'node_modules/'],
    ),
    never(
      'host-knows-no-entry',
      'The host runs the same in the shell, the console and the tests.',
      { path: host },
      {
        path: ['^src-main/(shell|link|console)/', '^src-renderer/', '^src-preload/bridge\\.ts$'],
      },
    ),
    ...nothingAbove,
    never(
      'workers-are-started-not-imported',
      'A thread begins with its own file, which is built beside the other entries; who wants something done asks the press.',
      { pathNot: `${host}workers/` },
      { path: `${host}workers/` },
    ),
    never(
      'features-meet-only-in-handlers',
      "Another feature's write goes through its handlers, in the same transaction.",
      { path: `${host}features/([^/]+)/` },
      {
        path: `${host}features/[^/]+/`,
        // Rules are pure: what may follow what in a stay is asked by reports and by the duties of others, too.
        pathNot: [`${host}features/$1/`, `${host}features/[^/]+/handlers\\.ts$`, rules, formKits],
      },
    ),
    never(
      'form-kits-are-for-forms',
      'What forms are made of is asked by forms, and by the list of what features declare.',
      { path: `${host}features/([^/]+)/`, pathNot: `${host}features/([^/]+/forms/|feature\\.ts$)` },
      { path: formKits, pathNot: `${host}features/$1/` },
    ),
    never(
      'papers-know-no-form',
      'The engine of papers is given the forms: it knows neither them nor the features that own them.',
      { path: `${host}features/papers/`, pathNot: `${host}features/papers/(forms/|feature\\.ts$)` },
      { path: [`${host}features/(?!papers/)[^/]+/`, `${host}features/papers/forms/(?!kit/)`] },
    ),
    never(
      'desk-knows-no-feature',
      'The desk collects, sorts, settles and prints what features declare: of them it knows the engine of papers, by which many duties are done.',
      { path: `${host}features/desk/` },
      { path: `${host}features/[^/]+/`, pathNot: `${host}features/(desk/|papers/handlers\\.ts$)` },
    ),
    never(
      'desk-shapes-know-no-feature',
      'The shape of a duty is the same whoever raises it. The list of those who do is the one place that names them.',
      { path: `${contract}desk/`, pathNot: `${contract}desk/duties\\.ts$` },
      { path: contract, pathNot: `${contract}((desk|values|texts)/|(roles|operation)\\.ts$|papers/forms\\.ts$)` },
    ),
    never(
      'desk-screens-know-no-feature',
      'The desk shows what features declare of their duties: by itself it finds a paper that is to be made, and a person.',
      { path: '^src-renderer/features/desk/' },
      {
        path: ['^src-renderer/features/[^/]+/', contract],
        pathNot: [
          '^src-renderer/features/(desk/|papers/(parts|addresses)\\.ts$|residents/addresses\\.ts$)',
          `${contract}((desk|values|texts)/|(index|roles|session)\\.ts$|papers/operations\\.ts$)`,
        ],
      },
    ),
    never(
      'forms-read-through-their-kit',
      'A form is filled from what its kit has read: a single form has no way of its own into the register.',
      { path: `${host}features/[^/]+/forms/(?!kit/)` },
      { path: [`${host}(database|api)/`, `${host}features/[a-z0-9/-]*(handlers|store)\\.ts$`] },
    ),
    never(
      'prints-know-no-register',
      'A print is laid out from its data, the same today and in ten years.',
      { path: `${host}(prints/|features/[^/]+/(prints/|forms/[^/]+/[a-z-]*(print|samples)\\.ts$))` },
      { path: [`${host}(database|law|api)/`, `${host}features/[a-z0-9/-]*(handlers|store)\\.ts$`] },
    ),
    only(
      'rules-import-only-the-contract',
      'A rule decides from its arguments: no SQL, no clock, no I/O.',
      { path: [rules, `${host}law/deadlines\\.ts$`] },
      // How deadlines are counted is a rule that several features share.
      [contract, rules, `${host}law/deadlines\\.ts$`],
    ),
    never(
      'handlers-write-no-sql',
      'A handler loads, decides, stores: SQL is in store.ts, shapes in the contract.',
      { path: `${host}features/[a-z/-]+/handlers\\.ts$` },
      {
        path: packages('kysely', 'better-sqlite3', 'zod', 'hono'),
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'link-and-console-use-the-front-of-the-host',
      'They open the host and call it; its inside is its own.',
      { path: '^src-main/(link|console)/' },
      {
        path: ['^src-main/shell/', '^src-renderer/', '^src-preload/bridge\\.ts$', host],
        pathNot: `${host}(front|files|lan)/`,
      },
    ),
    never(
      'link-knows-no-console',
      'The link serves the console and the shell alike.',
      { path: '^src-main/link/' },
      { path: '^src-main/console/' },
    ),
    never(
      'shell-knows-no-screens',
      'The shell shows the built pages.',
      { path: '^src-main/shell/' },
      { path: ['^src-renderer/', '^src-main/console/'] },
    ),
    never(
      'electron-only-in-the-shell',
      'Everything else runs under plain Node.',
      { path: '^src-', pathNot: ['^src-main/shell/', '^src-preload/bridge\\.ts$'] },
      {
        path: electron,
      },
    ),
    never(
      'main-ships-what-it-imports',
      'A development package is not there in the installed program.',
      { path: '^src-main/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: electron,
      },
    ),
    never(
      'no-cycles',
      'Two files that need each other are one file or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'no-orphans',
      'A file nobody imports is dead, unless a program starts with it.',
      {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.test\\.tsx?$', '(^|/)tsconfig\\.json$'],
      },
      {},
    ),
    // pdfmake's types come from @types/pdfmake; the compiler resolves those.
    never('no-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '^pdfmake/interfaces$' }),
  ],
  options: {
    // TypeScript 7 has no JavaScript API yet; swc reads its files.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\.svg', '\\.woff2?$', '\\.json$'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
