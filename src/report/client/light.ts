/** Lights up the counterparts of the mark, change or sentence under the pointer or the focus. */

const EVENTS: readonly (readonly ['mouseover' | 'mouseout' | 'focusin' | 'focusout', boolean])[] = [
  ['mouseover', true],
  ['mouseout', false],
  ['focusin', true],
  ['focusout', false]
]

export function lightUp(): void {
  for (const [type, on] of EVENTS) document.addEventListener(type, ({ target }) => light(target, on))
}

function light(from: EventTarget | null, on: boolean): void {
  if (!(from instanceof Element)) return
  const part = from.closest<HTMLElement | SVGElement>('[data-b], [data-s]')
  const whole = part?.closest('.pair, .provenance')
  if (part && whole) for (const one of whole.querySelectorAll(partsOf(part))) one.classList.toggle('hot', on)
  const at = from.closest<HTMLElement>('[data-c][data-list], [data-e], [data-c]')
  const pair = at?.closest('.pair')
  if (at && pair) for (const mark of pair.querySelectorAll(marksOf(at))) mark.classList.toggle('lit', on)
}

/** A bead's sentences, ribbon and name; or all that comes from one source. */
function partsOf({ dataset }: HTMLElement | SVGElement): string {
  return dataset.b === undefined ? `[data-s="${dataset.s}"]` : `[data-b="${dataset.b}"]`
}

function marksOf({ dataset }: HTMLElement): string {
  if (dataset.e !== undefined) return `[data-e="${dataset.e}"]`
  return (dataset.c ?? '')
    .split(' ')
    .map((change) => `[data-c~="${change}"]`)
    .join()
}
