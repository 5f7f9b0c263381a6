/** Which way imports go (README.md), and who alone may do what, over texts of files; test/boundaries.test.ts applies it to ours. */
import { dirname, join, normalize } from 'node:path'

export type SourceFile = { readonly path: string; readonly text: string }
export type Edge = { readonly from: string; readonly to: string; readonly isType: boolean }

const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g

export function importsOf({ path, text }: SourceFile): Edge[] {
  return [...text.matchAll(IMPORTS)].map(([, type, named, dynamic]) => {
    return { from: path, to: resolved(path, named ?? dynamic ?? ''), isType: type !== undefined }
  })
}

function resolved(from: string, to: string): string {
  if (to.startsWith('#')) return to.startsWith('#test/') ? to.slice(1) : `src/${to.slice(1)}`
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to
}

type Direction = { readonly law: string; readonly from: RegExp; readonly not: RegExp }

/** Nothing that matches `from` imports what matches `not`. */
const DIRECTIONS: readonly Direction[] = [
  {
    law: 'rules decide: they import rules, ids, actors and decisions, and nothing that reads a clock, database, or request',
    from: /^src\/core\/[^/]+\/([^/]+\/)?rules\//,
    not: /^(?!src\/core\/([^/]+\/([^/]+\/)?rules\/|ids\.ts|decision\.ts|people\/actor\.ts)|cdigit$|libphonenumber-js|temporal-polyfill)/,
  },
  { law: 'core knows no surface', from: /^src\/core\//, not: /^src\/(web|api|channels|jobs|ui|main)\// },
  { law: 'the platform knows no domain', from: /^src\/platform\//, not: /^src\/(?!platform\/)/ },
  { law: 'the look knows no domain', from: /^src\/ui\//, not: /^src\/(?!ui\/|platform\/)/ },
  ...['web', 'api', 'channels', 'jobs'].map(surface => ({
    law: `${surface} imports no other surface`,
    from: new RegExp(`^src/${surface}/`),
    not: new RegExp(`^src/(?!${surface}/)(web|api|channels|jobs)/`),
  })),
  { law: 'channels and jobs have no look', from: /^src\/(channels|jobs)\//, not: /^src\/ui\// },
  { law: 'nothing imports the wiring', from: /^src\/(?!main\/)/, not: /^src\/main\// },
  {
    law: 'only operations write, so only they import a store',
    from: /^src\/(?!core\/[^/]+\/([^/]+\/)?operations\/|core\/people\/entering\/codes\.ts$)/,
    not: /\/store(\/[^/]+)?\.ts$/,
  },
  { law: 'nothing of the service imports the tests', from: /^src\//, not: /^test\// },
]

/** The vault keeps its own tables in a schema of its own; the platform keeps those of the ground. */
const NO_STORE = /^src\/(?!platform\/|core\/people\/vault\/)(?!.*\/store(\/[^/]+)?\.ts$)/

type Ban = { readonly law: string; readonly within: RegExp; readonly found: RegExp }

/** No file whose path matches `within` holds text that matches `found`. */
const BANS: readonly Ban[] = [
  {
    law: 'only stores change tables',
    within: NO_STORE,
    found: /\.(insertInto|updateTable|deleteFrom|mergeInto)\(/,
  },
  {
    law: 'only stores change tables, in plain SQL either',
    within: NO_STORE,
    found:
      /(sql(<[^`]*>)?|query\()`?[^`]*`\s*(with\b[^`]*)?\b(insert\s+into|update\s+\w+\s+(as\s+\w+\s+)?set|delete\s+from|truncate|merge\s+into)\b/i,
  },
  {
    law: 'only the vault names its tables',
    within: /^src\/(?!core\/people\/(vault\/|tables\.ts$))/,
    found: /\bvault\.(identities|account_identities|report_reporters|identity_reads|erasures|secret_stores)\b/,
  },
  { law: 'settings are read in one place', within: /^src\/(?!platform\/config\.ts$)/, found: /process\.env/ },
  {
    law: 'core takes the time from its clock',
    within: /^src\/core\//,
    found: /Date\.now\(|new Date\(\s*\)|performance\.now\(|Temporal\.Now|\bsetTimeout\(|\bsetInterval\(/,
  },
  {
    law: 'core takes chance from its ids',
    within: /^src\/core\//,
    found: /Math\.random|\brandom(UUID|Bytes|Int|Fill)|getRandomValues/,
  },
  { law: 'nothing is exported without a name', within: /^src\//, found: /(^|\n)export default/ },
  { law: 'there are no barrels', within: /^src\//, found: /(^|\n)export (\*|\{[^}]*\}) from/ },
  {
    law: 'pages hold no markup that was not escaped',
    within: /^src\//,
    found: /dangerouslySetInnerHTML|\.innerHTML\s*=/,
  },
  {
    law: 'pages hold no style of their own, which the content policy would refuse',
    within: /^src\/.*\.tsx$/,
    found: /\sstyle=|<style|\son[a-z]+="/,
  },
  {
    law: 'forms are never read whole into memory',
    within: /^src\/(?!platform\/http\/upload\.ts$)/,
    found: /\.(formData|parseBody)\(/,
  },
  {
    law: 'queries name their columns',
    within: /^src\//,
    found: /\.selectAll\(|select\s+\*\s+from\s+(reports|report_|agencies|accounts|categories|regions|vault\.)/i,
  },
]

export function breaches(files: readonly SourceFile[]): string[] {
  const code = files.filter(({ path }) => !/\.test\.tsx?$/.test(path))
  const edges = code.flatMap(importsOf)
  return [
    ...DIRECTIONS.flatMap(({ law, from, not }) =>
      edges
        .filter(edge => from.test(edge.from) && not.test(edge.to))
        .map(edge => `${law}: ${edge.from} imports ${edge.to}`),
    ),
    ...BANS.flatMap(({ law, within, found }) =>
      code.filter(({ path, text }) => within.test(path) && found.test(text)).map(({ path }) => `${law}: ${path}`),
    ),
    ...circles(edges.filter(({ isType }) => !isType)).map(circle => `there are no circles: ${circle.join(' → ')}`),
  ]
}

/** Each circle of imports, once. Types alone make none, because nothing of them is left when the program runs. */
export function circles(edges: readonly Edge[]): string[][] {
  const next = Map.groupBy(edges, edge => edge.from)
  const finished = new Set<string>()
  const found: string[][] = []
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) return void found.push([...way.slice(way.indexOf(path)), path])
    if (finished.has(path)) return
    for (const { to } of next.get(path) ?? []) walk(to, [...way, path])
    finished.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return found
}
