/** The style sheet of a page, in parts. Fonts are those of the reader's machine: nothing is fetched. */
import { BASE } from './style-base.js'
import { COLUMNS } from './style-columns.js'
import { CONTROLS } from './style-controls.js'
import { MARKS } from './style-marks.js'
import { PANES } from './style-panes.js'
import { PROVENANCE } from './style-provenance.js'
import { STORY } from './style-story.js'

export const STYLE = `${BASE}${MARKS}${CONTROLS}${COLUMNS}${PANES}${STORY}${PROVENANCE}`
