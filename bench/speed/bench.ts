/** What a speed bench is: a file of this folder that exports one of these as `bench`, and is listed in `index.ts`. */

type Library = typeof import('../../src/sketch/index.js')

export interface Context {
  /** The built package's `wirecopy/sketch`, as a user has it. */
  readonly library: Library
  /** The data folder, where one was given. */
  readonly data?: string
  /** Texts of about article length, one kind of string each: see `texts.ts`. */
  texts(): Promise<TextSets>
  /** How often each way is timed; the first rounds are dropped on top of this. */
  readonly rounds: number
  /** `--full`: also what takes minutes. */
  readonly full: boolean
  /** `--stages`: also what each stage of a sketch takes. */
  readonly stages: boolean
  print(line?: string): void
  /** Keeps a raw figure for `bench/runs`. */
  record(name: string, value: unknown): void
}

export interface TextSets {
  readonly origin: string
  /** Articles as one-byte strings. */
  readonly articles: readonly string[]
  /** The same with the quotation marks a newsroom sets: two-byte strings. */
  readonly curly: readonly string[]
  readonly cyrillic: readonly string[]
  readonly han: readonly string[]
  /** Runs of 40 words. */
  readonly items: readonly string[]
}

export interface Bench {
  readonly name: string
  run(context: Context): Promise<void> | void
}
