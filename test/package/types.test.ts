/**
 * The built types as their user meets them: a strict project under every resolution, and what an editor shows for each export.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const { exports } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { exports: Record<string, object> }
const ENTRIES = Object.keys(exports)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => name.replace('.', 'wirecopy'))

const STRICT: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: ['node']
}
const { Node16, NodeNext, ESNext } = ts.ModuleKind
const { ModuleResolutionKind: By } = ts
const WEB: ts.CompilerOptions = {
  module: ESNext,
  moduleResolution: By.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: []
}

test.each([
  ['node16', 'consumer.mts', { module: Node16, moduleResolution: By.Node16, verbatimModuleSyntax: true }],
  ['nodenext', 'consumer.mts', { module: NodeNext, moduleResolution: By.NodeNext, verbatimModuleSyntax: true }],
  ['bundler', 'consumer.mts', { module: ESNext, moduleResolution: By.Bundler, verbatimModuleSyntax: true }],
  ['node16, CommonJS', 'consumer.cts', { module: Node16, moduleResolution: By.Node16 }],
  ['a page, bundler', 'consumer.web.mts', WEB],
  ['a page, its own entry', 'consumer.web.mts', { ...WEB, customConditions: ['browser'] }]
])(
  'a strict project compiles: %s',
  (_, file, options) => {
    const program = ts.createProgram([`${ROOT}/test/package/${file}`], { ...STRICT, ...options })
    const faults = ts.getPreEmitDiagnostics(program)
    expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  },
  60_000
)

/** A file that names every entry, and the checker over it. */
function language(): { service: ts.LanguageService; modules: ReadonlyMap<string, readonly ts.Symbol[]> } {
  const name = `${ROOT}/test/package/all-entries.mts`
  const text = ENTRIES.map((entry, at) => `import * as entry${at} from '${entry}'\n`).join('')
  const settings = { ...STRICT, module: Node16, moduleResolution: By.Node16 }
  const read = (file: string) => (file === name ? text : ts.sys.readFile(file))
  const service = ts.createLanguageService({
    useCaseSensitiveFileNames: () => true,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    fileExists: (file) => file === name || ts.sys.fileExists(file),
    readFile: read,
    getScriptFileNames: () => [name],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const content = read(file)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => ROOT,
    getCompilationSettings: () => settings,
    getDefaultLibFileName: ts.getDefaultLibFilePath
  })
  const program = service.getProgram()
  const checker = program?.getTypeChecker()
  const modules = new Map<string, readonly ts.Symbol[]>()
  for (const statement of program?.getSourceFile(name)?.statements ?? []) {
    if (!checker || !ts.isImportDeclaration(statement)) continue
    const module = checker.getSymbolAtLocation(statement.moduleSpecifier)
    const resolved = (symbol: ts.Symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const symbols = module ? checker.getExportsOfModule(module).map(resolved) : []
    modules.set(statement.moduleSpecifier.getText().slice(1, -1), symbols)
  }
  return { service, modules }
}

const { service, modules } = language()

test.each(ENTRIES)('every value that the types of %s promise is there', async (entry) => {
  const promised = (modules.get(entry) ?? []).filter(({ flags }) => flags & ts.SymbolFlags.Value)
  const there = (await import(entry)) as object
  expect(promised.length).toBeGreaterThan(0)
  expect(promised.map(({ name }) => name).sort()).toEqual(Object.keys(there).sort())
})

interface Hover {
  readonly name: string
  readonly shown: string
  readonly said: string
}

function hover(name: string, node: ts.Node): Hover {
  const info = service.getQuickInfoAtPosition(node.getSourceFile().fileName, node.getStart())
  const said = ts.displayPartsToString(info?.documentation)
  return { name, shown: ts.displayPartsToString(info?.displayParts), said }
}

/** Of an interface or class the members too, but for those whose type is all there is to say: `'@type': 'NewsArticle'`. */
function hovers(symbol: ts.Symbol): Hover[] {
  const declaration = symbol.declarations?.[0] as ts.NamedDeclaration | undefined
  const own = declaration?.name ? [hover(symbol.name, declaration.name)] : []
  if (!declaration || !(ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration))) return own
  const members = [...declaration.members].filter(({ name }) => name !== undefined && ts.isIdentifier(name))
  return own.concat(
    members
      .filter((one) => !isLiteral(one))
      .map((one) => hover(`${symbol.name}.${one.name?.getText()}`, one.name ?? one))
  )
}

function isLiteral(member: ts.Node): boolean {
  const type = ts.isPropertySignature(member) || ts.isPropertyDeclaration(member) ? member.type : undefined
  const value = type ?? (ts.isPropertyDeclaration(member) ? member.initializer : undefined)
  return value !== undefined && (ts.isLiteralTypeNode(value) || ts.isStringLiteral(value))
}

const HOVERS = [...new Set([...modules.values()].flat())].flatMap(hovers)

test('an editor says something of every export and every field', () => {
  expect(HOVERS.length).toBeGreaterThan(300)
  expect(HOVERS.filter(({ said }) => said === '').map(({ name }) => name)).toEqual([])
})

test('what it says begins with what the thing is, and speaks of no file of ours', () => {
  expect(
    HOVERS.filter(({ said }) => /^(?:Throws|Rejects|Returns|In memory|About)\b/.test(said)).map(({ name }) => name)
  ).toEqual([])
  expect(HOVERS.filter(({ said }) => /\bHeld by\b|\btest\/|\bsrc\//.test(said)).map(({ name }) => name)).toEqual([])
})

test('no type is shown at length', () => {
  const LONG = 900 // The codes of all errors, cut by the editor, take some 850.
  expect(
    HOVERS.filter(({ shown }) => shown.length > LONG).map(({ name, shown }) => `${name}: ${shown.length}`)
  ).toEqual([])
})
