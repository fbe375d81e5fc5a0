/** Times as a report prints them: as the article gives them, and how long after another. */

/** `2025-03-31 09:14`: the date and time as written, without a zone's name, for zones are the newsroom's own. */
export function moment(published: string | undefined): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(published ?? '') ?? []
  return [date, time].filter(Boolean).join(' ')
}

const MINUTE = 60_000

/** `+2 h 14 min`, `+3 d 4 h`, `+3 h`: the two largest parts, without one that is nothing. */
export function after(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE)
  if (minutes < 60) return `+${minutes} min`
  const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1440)]
  const [large, small] = days === 0 ? [`${hours} h`, `${minutes % 60} min`] : [`${days} d`, `${hours % 24} h`]
  return small.startsWith('0 ') ? `+${large}` : `+${large} ${small}`
}
