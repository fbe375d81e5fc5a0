/** One pair on the page: its two arrangements, and the steps through its changes. */
import { type Columns, columnsOf } from './columns.js'
import { stepper } from './stepper.js'

export interface PairView {
  readonly pair: HTMLElement
  /** As columns that scroll together, or as rows; does nothing where it stands so already. */
  arrange(asColumns: boolean): void
  /** Leads to a bead or a change that a link names. */
  follow(id: string): void
  step(by: number): void
}

export function pairView(pair: HTMLElement): PairView {
  const columns = columnsOf(pair)
  const steps = stepper(pair, (marks) => lead(columns, marks))
  return {
    pair,
    arrange: columns.arrange,
    follow: (id) => {
      if (!id.startsWith(`${pair.id}-`)) return
      const bead = /-b(\d+)$/.exec(id)?.[1]
      const change = /-c(\d+)$/.exec(id)?.[1]
      if (bead !== undefined) columns.toBead(bead)
      if (change !== undefined) steps.to(change)
    },
    step: steps.by
  }
}

/** Brings the marks of a change into the middle of what holds them. */
function lead(columns: Columns, marks: readonly HTMLElement[]): void {
  if (columns.shown()) columns.toMarks(marks)
  else marks.at(-1)?.scrollIntoView({ block: 'center' })
}
