// A worker thread starts as plain JavaScript: this one learns to read TypeScript and then runs the file it is for.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.file)
