/** What `edits.ts` and `pieces.ts` hand each other. */
import type { Edit, Span } from '../types.js'

/** An edit before anybody said what it is about. */
export type BareEdit = Omit<Edit, 'topic'>

/** Two spans that face each other between kept runs. */
export interface Region {
  readonly source: Span
  readonly target: Span
}
