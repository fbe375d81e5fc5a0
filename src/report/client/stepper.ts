/** Steps through the changed facts in the order of the text, all of them or the weightier ones, and says where one stands. */

export interface Stepper {
  by(steps: number): void
  /** To the change of an index. */
  to(change: string): void
}

interface Stop {
  readonly change: string
  readonly severity: string
  readonly what: string
  readonly place: Element
}

const WEIGHTS: readonly string[] = ['minor', 'material', 'grave']

export function stepper(pair: HTMLElement, lead: (marks: readonly HTMLElement[]) => void): Stepper {
  const bar = pair.querySelector<HTMLElement>('.stepper')
  const all = stopsOf(pair)
  if (!bar || all.length === 0) return { by: () => {}, to: () => {} }
  bar.hidden = false
  const said = bar.querySelector('[role=status]')
  const least = bar.querySelector('select')
  let at: Stop | undefined
  const stops = (): readonly Stop[] => all.filter(({ severity }) => weight(severity) >= weight(least?.value ?? ''))
  const stand = (stop: Stop): void => {
    at = stop
    for (const mark of pair.querySelectorAll('.at')) mark.classList.remove('at')
    const marks = [
      ...pair.querySelectorAll<HTMLElement>(`.e[data-c~="${stop.change}"], p [data-c~="${stop.change}"]`)
    ].filter((mark) => mark.closest('.columns'))
    for (const mark of marks) mark.classList.add('at')
    lead(marks)
    const open = stops()
    if (said) said.textContent = `${open.indexOf(stop) + 1} of ${open.length}: ${stop.what}`
  }
  const by = (steps: number): void => {
    const open = stops()
    if (open.length === 0) return
    const next = nextOf(open, all, at, steps)
    if (next) stand(next)
  }
  bar.querySelector('.next')?.addEventListener('click', () => by(1))
  bar.querySelector('.previous')?.addEventListener('click', () => by(-1))
  least?.addEventListener('change', () => {
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

function weight(severity: string): number {
  return WEIGHTS.indexOf(severity)
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
  const stops = [...pair.querySelectorAll<HTMLElement>('.changes .change[data-c]')].flatMap((entry): Stop[] => {
    const change = entry.dataset.c ?? ''
    const place = document.getElementById(`${pair.id}-c${change}`)
    const severity = entry.querySelector('.severity')?.textContent ?? ''
    const [name, words, why] = ['.what a', '.words', '.why'].map((part) => entry.querySelector(part)?.textContent)
    const what = [`${severity}, ${name}: ${words}`, why].filter(Boolean).join('. ')
    return place ? [{ change, severity, place, what }] : []
  })
  return stops.sort((a, b) => (a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
}
