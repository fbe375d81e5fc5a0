/**
 * What a page does beyond showing: marks that light up with their counterparts, both texts as columns that scroll together, steps
 * through the changed facts. A page is whole without it.
 *
 * Bundled into `page/script.ts` by `npm run build:page`; it knows nothing of wirecopy but the classes, ids and data attributes that
 * the markup carries. Held by test/report/page.test.ts in a real browser.
 */
import { copySummaries } from './copy.js'
import { lightUp } from './light.js'
import { type PairView, pairView } from './pair-view.js'

const WIDE = matchMedia('(min-width: 64rem)')

function start(): void {
  lightUp()
  copySummaries()
  const views = [...document.querySelectorAll<HTMLElement>('.pair')].map(pairView)
  const columns = document.querySelector<HTMLInputElement>('#as-columns')
  for (const part of document.querySelectorAll<HTMLElement>('.layout')) part.hidden = false
  const arrange = (): void => {
    for (const view of views) view.arrange(WIDE.matches && columns?.checked === true)
  }
  arrange()
  WIDE.addEventListener('change', arrange)
  document.querySelector('.layout')?.addEventListener('change', arrange)
  addEventListener('hashchange', () => {
    arrange()
    for (const view of views) view.follow(location.hash.slice(1))
  })
  addEventListener('beforeprint', () => {
    for (const view of views) view.arrange(false)
  })
  addEventListener('afterprint', arrange)
  addEventListener('keydown', (event) => press(event, views))
}

/** `n` and `p` step through changes, unless the reader writes, holds another key or has switched the keys off. */
function press(event: KeyboardEvent, views: readonly PairView[]): void {
  const writing = event.target instanceof Element && event.target.matches('textarea, select, input[type=text]')
  if (event.altKey || event.ctrlKey || event.metaKey || writing) return
  if (document.querySelector<HTMLInputElement>('#keys')?.checked !== true) return
  const by = event.key === 'n' ? 1 : event.key === 'p' ? -1 : 0
  if (by !== 0) inSight(views)?.step(by)
}

/** The pair that fills most of the window. */
function inSight(views: readonly PairView[]): PairView | undefined {
  let best: PairView | undefined
  let most = 0
  for (const view of views) {
    const { top, bottom } = view.pair.getBoundingClientRect()
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0)
    if (seen > most) [best, most] = [view, seen]
  }
  return best
}

start()
