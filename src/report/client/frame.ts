/** The two columns and the gutter between them, empty. */

export interface Frame {
  readonly element: HTMLElement
  readonly source: HTMLElement
  readonly target: HTMLElement
  readonly gutter: HTMLElement
}

/** Hidden until it is filled. Each column can be scrolled from the keyboard. */
export function frameOf(pair: HTMLElement): Frame {
  const element = make('div', 'panes')
  element.hidden = true
  const [source, target] = (['source', 'target'] as const).map((side) => {
    const pane = make('div', `pane ${side}`)
    pane.tabIndex = 0
    pane.setAttribute('role', 'group')
    pane.setAttribute('aria-label', `${side} ${pair.querySelector(`.head.${side} strong`)?.textContent ?? ''}`)
    return pane
  }) as [HTMLElement, HTMLElement]
  const gutter = make('div', 'gutter')
  element.append(source, gutter, target)
  return { element, source, target, gutter }
}

function make(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  return element
}
