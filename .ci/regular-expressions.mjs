/**
 * node .ci/regular-expressions.mjs
 *
 * Every regular expression of src, by recheck's automata: none may take exponential time, and none time that grows with the square of its text or
 * faster, but for those below. What the automata cannot tell in a second (classes of Unicode, long alternations) is held by
 * bench/fuzz/doubling.ts, which times worst cases.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

/** Quadratic at worst, on a text that is short: a single fact, a line that may be furniture, a name. By file and beginning. */
const SHORT_TEXTS = [
  ['align/changes/amounts.ts', '\\D|0+$'],
  ['text/furniture/agency-names.ts', '[.-]+$'],
  ['text/furniture/byline.ts', '\\s*(?:,'],
  ['text/furniture/credit.ts', '^[\\s([{'],
  ['text/furniture/credit-forms.ts', '^\\W{0,3}(?:numerous'],
  ['text/furniture/credit.ts', '\\s*(?:[/,'],
  ['text/furniture/dateline.ts', '\\s*[/,;|]'],
  ['text/furniture/tags.ts', '\\s*[,|']
]

const root = fileURLToPath(new URL('../src/', import.meta.url))

function* literals(file) {
  const source = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const node of found) {
    const end = node.text.lastIndexOf('/')
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
    yield { file, line, pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
}

const counts = { safe: 0, short: 0, unknown: 0 }
const faults = []
for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts') || file.includes('assembly')) continue
  for (const { line, pattern, flags } of literals(file)) {
    const { status, complexity } = checkSync(pattern, flags, { checker: 'automaton', timeout: 1000 })
    const isShort = SHORT_TEXTS.some(([where, begins]) => where === file && pattern.startsWith(begins))
    if (status === 'safe') counts.safe++
    else if (status === 'unknown') counts.unknown++
    else if (isShort && complexity?.type === 'polynomial' && complexity.degree <= 2) counts.short++
    else faults.push(`src/${file}:${line}: ${complexity?.summary}: /${pattern}/${flags}`)
  }
}
console.log(
  `regular expressions: ${counts.safe} linear, ${counts.short} quadratic on short texts, ${counts.unknown} not told`
)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
