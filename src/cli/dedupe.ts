/** `wirecopy dedupe`: clusters of near-duplicates in JSONL files of any size. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { DedupeOptions, DedupeProgress, DedupeResult, Keep } from '../dedupe/index.js'
import { cannotWrite, EXIT, print, tell, type VoiceOptions, wholeNumber } from './output.js'
import { type Progress, progress } from './progress.js'
import { threads } from './threads.js'

interface Options extends VoiceOptions {
  readonly threshold: number
  readonly field: string
  readonly shingle: number
  readonly keep: Keep
  readonly out?: string
  readonly kept?: string
  readonly pairs?: string
  readonly state?: string
  readonly threads?: number
}

const EXAMPLES = `
A line of the output is a cluster: its id, the representative, and for each member whom it matched and how closely.

Examples:
  wirecopy dedupe news.jsonl                              one cluster a line
  wirecopy dedupe 2024/*.jsonl.gz --kept unique.jsonl     and the lines that stay, one of each cluster
  wirecopy dedupe big.jsonl --state work --out clusters.jsonl   goes on where it was interrupted`

export function dedupeCommand(): Command {
  return new Command('dedupe')
    .description('Find near-duplicates among the texts of JSONL files, plain or gzip.')
    .argument('<files...>', 'a JSON object a line, with `text` and, where known, `id` and `published`')
    .option('--threshold <similarity>', 'Jaccard similarity of the word shingles, .1 to 1', similarity, 0.8)
    .option('--field <name>', 'the property that holds the text', 'text')
    .option('--shingle <words>', 'words in a shingle, 1 to 8', wholeNumber, 3)
    .addOption(
      new Option('--keep <which>', 'the member that stands for its cluster')
        .choices(['first', 'longest', 'earliest'])
        .default('first')
    )
    .option('--out <file>', 'write the clusters there instead of standard output')
    .option('--kept <file>', 'write the lines that stay: those of no cluster and each representative')
    .option('--pairs <file>', 'write every pair found, with its similarity, a line each')
    .option('--state <folder>', 'keep what was done there, to go on after an interrupt')
    .addOption(threads())
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(files: readonly string[], options: Options): Promise<void> {
  const { dedupe, keptLines } = await import('../dedupe/index.js')
  // Before the work, not after it: nobody wants to hear at its end that the folder is not there.
  for (const path of [options.out, options.kept, options.pairs]) if (path !== undefined) await write(path, [])
  const shown = stages(options)
  const result = await dedupe(files, asked(options, shown.onProgress)).finally(shown.end)
  const clusters = result.clusters.map((cluster) => JSON.stringify(cluster))
  if (options.out === undefined) for (const line of clusters) await print(line)
  else await write(options.out, linesOf(clusters))
  if (options.pairs !== undefined) await write(options.pairs, linesOf(result.pairs.map((pair) => JSON.stringify(pair))))
  if (options.kept !== undefined) await write(options.kept, keptLines(files, result))
  for (const line of summary(result)) tell(line, options)
  const { bad, texts, clusters: found } = result
  if (texts === 0 && bad.count > 0)
    tell('No line could be read: each must be a JSON object such as {"id": ..., "text": ...}.')
  process.exitCode = texts === 0 && bad.count > 0 ? EXIT.error : found.length > 0 ? EXIT.found : EXIT.nothing
}

function asked(options: Options, onProgress: (progress: DedupeProgress) => void): DedupeOptions {
  const { threshold, field, shingle, keep, state } = options
  return {
    threshold,
    field,
    width: shingle,
    keep,
    pairs: options.pairs !== undefined,
    onProgress,
    ...(state === undefined ? {} : { state }),
    ...(options.threads === undefined ? {} : { workers: options.threads })
  }
}

function similarity(value: string): number {
  const number = Number(value)
  if (number >= 0.1 && number <= 1) return number
  throw new InvalidArgumentError('Give a number from .1 to 1.')
}

/** One line of progress a stage. */
function stages(voice: VoiceOptions): { onProgress: (progress: DedupeProgress) => void; end: () => void } {
  const names = { read: 'texts read', match: 'bands matched', verify: 'pairs compared' }
  const lines = new Map<string, Progress>()
  return {
    onProgress({ stage, done, total, texts }) {
      const line = lines.get(stage) ?? progress(names[stage], voice)
      lines.set(stage, line)
      line.update(stage === 'read' ? texts : done, total > 0 ? done / total : undefined)
    },
    end: () => {
      for (const line of lines.values()) line.end()
    }
  }
}

function* linesOf(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${line}\n`
}

async function write(path: string, pieces: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path)).catch((cause: Error) => {
    throw cannotWrite(path, cause)
  })
}

function summary({ texts, kept, clusters, bad, empty, crowded, resumed, seconds }: DedupeResult): string[] {
  const count = (number: number) => number.toLocaleString('en-US')
  const lines = [
    `${count(texts)} texts: ${count(clusters.length)} clusters, ${count(kept)} texts stay (${seconds.total.toFixed(1)} s).`
  ]
  if (resumed > 0) lines.push(`${count(resumed)} of them had been read by an earlier run.`)
  if (empty > 0) lines.push(`${count(empty)} texts have no words.`)
  if (bad.count > 0) lines.push(`${count(bad.count)} bad lines were left out:`)
  for (const { file, line, reason } of bad.examples.slice(0, 10)) lines.push(`  ${file}:${line}: ${reason}`)
  if (bad.count > 10) lines.push(`  and ${count(bad.count - 10)} more`)
  if (crowded > 0) lines.push(`${count(crowded)} buckets were too full to compare all with all.`)
  return lines
}
