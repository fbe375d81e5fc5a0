/**
 * Writes `src/sketch/kernel/kernel.cjs`, the compiled kernel, from `src/sketch/kernel/assembly` (`npm run build:kernel`), and its
 * sha256 into `kernel.md` beside it. The same source gives the same bytes; `test/sketch/kernel-bytes.test.ts` compares.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const KERNEL = fileURLToPath(new URL('../../src/sketch/kernel/', import.meta.url))
const COMPILER = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js')
const OPTIONS = ['--runtime', 'stub', '-O3', '--noAssert', '--enable', 'simd', '--initialMemory', '13']

/** Compiles the kernel's source, in some seconds; throws where it does not compile. */
export function compileKernel(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-kernel-'))
  try {
    const wasm = join(folder, 'kernel.wasm')
    execFileSync(process.execPath, [
      COMPILER,
      'index.ts',
      '--baseDir',
      `${KERNEL}assembly`,
      '--outFile',
      wasm,
      ...OPTIONS
    ])
    return readFileSync(wasm)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The data file that ships. */
export function kernelFile(wasm: Uint8Array): string {
  const base64 = Buffer.from(wasm).toString('base64')
  return `// Compiled by bench/train/kernel.ts; see kernel.md.\nmodule.exports = {\n  wasm: () =>\n    '${base64}'\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = kernelFile(compileKernel())
  writeFileSync(`${KERNEL}kernel.cjs`, file)
  const hash = createHash('sha256').update(file).digest('hex')
  const notes = readFileSync(`${KERNEL}kernel.md`, 'utf8')
  writeFileSync(`${KERNEL}kernel.md`, notes.replace(/\b[0-9a-f]{64}\b/, hash))
}
