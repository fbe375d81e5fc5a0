/** The figures as a person reads them: one table a set, in Markdown. */
import { type Figure, type Known, met, type Target } from './figure.js'
import type { Interval } from './metrics/bootstrap.js'
import type { QualitySet } from './sets/set.js'

interface Run {
  readonly part: string
  readonly seed: number
  readonly limit?: number
  readonly node: string
  readonly date: string
  readonly notes: readonly string[]
}

export function markdown(
  run: Run,
  results: readonly { readonly set: QualitySet; readonly figures: readonly Figure[] }[]
): string {
  const limit = run.limit === undefined ? '' : `, at most ${run.limit} rows a family`
  const head = `Part: ${run.part}; seed ${run.seed}${limit}; Node ${run.node}; ${run.date}. Intervals: 95 %, bootstrap over documents.`
  const tables = results.filter(({ figures }) => figures.length > 0).map(({ set, figures }) => table(set, figures))
  const notes = run.notes.map((line) => `- ${line}`).join('\n')
  return `${[head, ...tables, notes].filter((block) => block !== '').join('\n\n')}\n`
}

function table({ name, metric, trained }: QualitySet, figures: readonly Figure[]): string {
  const lines = figures.map(
    (figure) =>
      `| ${figure.measure} | ${figure.system} | ${show(figure.value)} ${range(figure.interval)} | ${figure.rows} | ${aim(figure)} | ${known(figure.known)} |`
  )
  return [
    `### ${name}`,
    `${metric}. Trained on: ${trained}.`,
    ['| measure | system | value | rows | target | known |', '|---|---|---|---|---|---|', ...lines].join('\n')
  ].join('\n\n')
}

function show(value: number): string {
  return Number.isNaN(value) ? 'n/a' : value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

function range(interval: Interval | undefined): string {
  return interval === undefined ? '' : `(${show(interval[0])} to ${show(interval[1])})`
}

function aim(figure: Figure): string {
  if (figure.target === undefined) return ''
  return `${bound(figure.target)} ${met(figure) ? 'met' : 'MISSED'}`
}

function bound({ at, side }: Target): string {
  return `${side === 'at least' ? '>=' : '<='} ${show(at)}`
}

function known(all: readonly Known[] = []): string {
  return all.map(({ system, value, on }) => `${system} ${show(value)} (${on})`).join('; ')
}
