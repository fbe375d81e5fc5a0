import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { lmdbStore } from '../../src/stores/lmdb.js'
import { conformance } from './conformance.js'

const directory = mkdtempSync(join(tmpdir(), 'wirecopy-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

let made = 0
conformance('lmdb', async () => lmdbStore(join(directory, `index-${++made}`)))
