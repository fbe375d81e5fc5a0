/** The file of the worker threads of `wirecopy compare --pairs`. */
import { serve } from '../pool/serve.js'
import { pairJob } from './pair-job.js'

serve(pairJob)
