/**
 * Adds to package-lock.json the optional binaries for other platforms that a registry does not carry. npm install leaves
 * such packages out, and npm ci then refuses the lock. Their versions are those their parents pin; system, processor and C
 * library are told by their names. Run it after npm install: node .ci/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('../package-lock.json', import.meta.url)
const NAME =
  /[-/](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|x64|loong64|mips64el|ppc64|riscv64|s390x|ia32)(?:-(gnu|musl|msvc|gnueabihf|musleabihf|eabi))?$/

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !isThere(path, name))
    .map(([name, version]) => [`node_modules/${name}`, entry(name, version, dev)])
)
const { '': root, ...packages } = { ...lock.packages, ...Object.fromEntries(missing) }
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = { '': root, ...Object.fromEntries(sorted) }
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} added`)

function isThere(path, name) {
  return `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages
}

function entry(name, version, dev) {
  const [, os, cpu, abi] = NAME.exec(name) ?? []
  if (!os || !cpu) throw new Error(`The name ${name} does not tell its platform: add it to the lock by hand.`)
  const libc = os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] }
}
