/** What a file of this folder exports. */
import type { Context } from '../context.js'
import type { Figure } from '../figure.js'

export interface QualitySet {
  /** The name `--set` knows it by. */
  readonly name: string
  /** The files it cannot do without, as `set/kind`: without one of them it is skipped, and the report says so. */
  readonly needs: readonly string[]
  /** What is measured, in words; stands above its figures. */
  readonly metric: string
  /** What saw rows of this set, and which: the reader must know what a figure of `--part all` is worth. */
  readonly trained: string
  run(context: Context): Promise<Figure[]>
}
