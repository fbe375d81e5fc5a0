/** The file of the worker threads of an index. Each keeps the Documents it looked at lately. */
import { serve } from '../pool/serve.js'
import { analyze } from '../text/analyze.js'
import type { Match } from '../types.js'
import type { AlignJob } from './align-job.js'
import { newDocuments } from './documents.js'
import { chosen, strongestMatches } from './query.js'
import { newWordCounts } from './word-counts.js'

const documents = newDocuments()
const words = newWordCounts()

serve(({ target, asked, prior, analyzed, ...unread }: AlignJob): Match[] => {
  if (analyzed !== undefined) documents.most = analyzed
  const articles = chosen(unread, target, asked, words)
  const options = prior === undefined ? {} : { prior }
  // What is too weak is left out here: it need not cross to the other thread.
  return strongestMatches({ documents, options, closed: false }, articles, analyze(target), asked)
})
