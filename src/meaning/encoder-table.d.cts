/** The table of `encode.ts`, laid out as `table.ts` reads it. Strings are functions, so that they cost nothing before the first use. */
declare const table: {
  readonly version: string
  readonly dimensions: number
  /** Words with a row of their own; the rows of the two banks follow. */
  readonly words: number
  /** Rows in each of the two banks. */
  readonly bank: number
  hashes(): string
  scales(): string
  values(): string
}
export = table
