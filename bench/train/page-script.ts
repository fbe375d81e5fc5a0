/**
 * Writes `src/report/page/script.ts`, the script of a report's page, from `src/report/client` (`npm run build:page`), with the hash by
 * which the page's content security policy knows it. The same source gives the same text; `test/report/page-script.test.ts` compares.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ENTRY = fileURLToPath(new URL('../../src/report/client/page.ts', import.meta.url))
const OUT = fileURLToPath(new URL('../../src/report/page/script.ts', import.meta.url))

/** The file as it ships. */
export async function scriptFile(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    tsconfigRaw: {}
  })
  const script = outputFiles[0]?.text.trim() ?? ''
  const hash = createHash('sha256').update(script).digest('base64')
  return `/** The only script of a page. Written by \`npm run build:page\` from \`../client\`: change it there. */
export const SCRIPT = ${JSON.stringify(script)}

/** SHA-256 of SCRIPT in base64, as a content security policy names it. */
export const SCRIPT_HASH = 'sha256-${hash}'
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(OUT, await scriptFile())
