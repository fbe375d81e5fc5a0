/** Steps in the order of the text through the changed facts, all of them or the weightier ones, or through the sentences that match, and says where one stands. */

export interface Stepper {
  by(steps: number): void
  /** To the change of an index. */
  to(change: string): void
}

interface Stop {
  /** The change it is; none where it is a bead. */
  readonly change?: string
  readonly severity: string
  readonly what: string
  readonly place: Element
  /** Selects its marks: the words of a change, the sentences of a bead. */
  readonly marks: string
}

const WEIGHTS: readonly string[] = ['minor', 'material', 'grave']

export function stepper(pair: HTMLElement, lead: (marks: readonly HTMLElement[]) => void): Stepper {
  const bar = pair.querySelector<HTMLElement>('.stepper')
  const all = stopsOf(pair)
  if (!bar || all.length === 0) return { by: () => {}, to: () => {} }
  bar.hidden = false
  const said = bar.querySelector('[role=status]')
  const choice = bar.querySelector('select')
  let at: Stop | undefined
  const stops = (): readonly Stop[] => all.filter((stop) => isOpen(stop, choice?.value ?? ''))
  const stand = (stop: Stop): void => {
    at = stop
    for (const mark of pair.querySelectorAll('.at')) mark.classList.remove('at')
    const marks = [...pair.querySelectorAll<HTMLElement>(stop.marks)].filter((mark) => mark.closest('.columns'))
    for (const mark of marks) mark.classList.add('at')
    lead(marks)
    const open = stops()
    if (said) said.textContent = `${open.indexOf(stop) + 1} of ${open.length}: ${stop.what}`
  }
  const by = (steps: number): void => {
    const next = nextOf(stops(), all, at, steps)
    if (next) stand(next)
  }
  bar.querySelector('.next')?.addEventListener('click', () => by(1))
  bar.querySelector('.previous')?.addEventListener('click', () => by(-1))
  choice?.addEventListener('change', () => {
    if (said) said.textContent = `${stops().length} to step through`
  })
  return {
    by,
    to: (change) => {
      const stop = all.find((one) => one.change === change)
      if (stop) stand(stop)
    }
  }
}

function isOpen({ change, severity }: Stop, choice: string): boolean {
  if (change === undefined) return choice === 'matching'
  return choice !== 'matching' && WEIGHTS.indexOf(severity) >= WEIGHTS.indexOf(choice)
}

/** The nearest of the open stops before or behind the one stood at, round the ends. */
function nextOf(open: readonly Stop[], all: readonly Stop[], at: Stop | undefined, steps: number): Stop | undefined {
  const here = at ? all.indexOf(at) : steps > 0 ? -1 : all.length
  return steps > 0
    ? (open.find((stop) => all.indexOf(stop) > here) ?? open[0])
    : (open.findLast((stop) => all.indexOf(stop) < here) ?? open.at(-1))
}

/** Those that have a place in the texts, in its order. */
function stopsOf(pair: HTMLElement): readonly Stop[] {
  const changes = [...pair.querySelectorAll<HTMLElement>('.changes .change[data-c]')].flatMap((entry) =>
    changeStop(pair, entry)
  )
  const beads = [...pair.querySelectorAll<HTMLElement>('.rows > .row:not(.added, .dropped, .away)')].map(beadStop)
  return [...changes, ...beads].sort((a, b) =>
    a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  )
}

function changeStop(pair: HTMLElement, entry: HTMLElement): Stop[] {
  const change = entry.dataset.c ?? ''
  const place = document.getElementById(`${pair.id}-c${change}`)
  const severity = entry.querySelector('.severity')?.textContent ?? ''
  const [name, words, why] = ['.what a', '.words', '.why'].map((part) => entry.querySelector(part)?.textContent)
  const what = [`${severity}, ${name}: ${words}`, why].filter(Boolean).join('. ')
  const marks = `.e[data-c~="${change}"], p [data-c~="${change}"]`
  return place ? [{ change, severity, place, what, marks }] : []
}

function beadStop(row: HTMLElement): Stop {
  const [source, target] = ['source', 'target'].map((side) =>
    [...row.querySelectorAll<HTMLElement>(`.${side} > p`)].map(({ dataset }) => Number(dataset.n) + 1).join(', ')
  )
  const what = `${row.querySelector('.kind')?.textContent}, source ${source}, target ${target}`
  return { severity: '', what, place: row, marks: `.columns p[data-b="${row.dataset.b}"]` }
}
