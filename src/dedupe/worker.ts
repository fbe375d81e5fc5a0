/** The file of a worker thread of `dedupe`. */
import { serve } from '../pool/serve.js'
import { doJob } from './crew.js'

serve(doJob)
