/** The style sheet of a page, in three parts. Fonts are those of the reader's machine: nothing is fetched. */
import { BASE } from './style-base.js'
import { COLUMNS } from './style-columns.js'
import { MARKS } from './style-marks.js'

export const STYLE = `${BASE}${MARKS}${COLUMNS}`
