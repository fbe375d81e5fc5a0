/**
 * Real Redis servers on loopback, for tests and benches: one, with a replica, or a cluster.
 *
 * A server lives no longer than the process that started it, however that ends: a shell holds both, and kills the server when its standard input is
 * closed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'redis'

/** Why no server can be started here, or nothing. */
export const NO_REDIS =
  spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : 'redis-server is not installed (Debian: apt-get install redis-server)'

export interface RedisServer {
  readonly port: number
  readonly url: string
  /** Sends a signal to the server itself. */
  signal(signal: NodeJS.Signals): void
  /** Starts it again on the same port with the same files, after it was killed. */
  restart(): Promise<void>
  command(...args: string[]): Promise<unknown>
  stop(): Promise<void>
}

const HOLD = 'redis-server "$@" >/dev/null & echo $!; cat >/dev/null; kill -9 $!; wait'

/** `watched`: makes it a Sentinel of that primary, which is alone to decide. */
export async function startServer(
  options: readonly string[] = [],
  kept?: number,
  watched?: readonly [name: string, port: number]
): Promise<RedisServer> {
  const port = kept ?? (await freePort())
  const directory = mkdtempSync(join(tmpdir(), 'wirecopy-redis-'))
  const config = join(directory, 'sentinel.conf')
  if (watched) writeFileSync(config, sentinelOf(...watched))
  const common = ['--port', String(port), '--dir', directory, '--save', '', '--bind', '127.0.0.1', ...options]
  const args = watched ? [config, '--port', String(port), '--dir', directory, '--sentinel'] : common
  let held = await hold(args)
  await answers(port, options)
  const auth = passwordOf(options)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    signal: (signal) => void process.kill(held.pid, signal),
    restart: async () => {
      await held.end()
      held = await hold(args)
      await answers(port, options)
    },
    command: (...args) => oneCommand(port, auth, args),
    stop: async () => {
      await held.end()
      rmSync(directory, { recursive: true, force: true })
    }
  }
}

function sentinelOf(name: string, port: number): string {
  return `sentinel monitor ${name} 127.0.0.1 ${port} 1\nsentinel down-after-milliseconds ${name} 500\n`
}

interface Held {
  readonly pid: number
  end(): Promise<void>
}

function hold(args: readonly string[]): Promise<Held> {
  const shell = spawn('sh', ['-c', HOLD, 'sh', ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => shell.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    shell.once('error', reject)
    shell.stdout.once('data', (line: Buffer) => {
      const end = () => {
        shell.stdin.end()
        return ended
      }
      resolve({ pid: Number(line.toString()), end })
    })
  })
}

async function answers(port: number, options: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const reply = await oneCommand(port, passwordOf(options), ['PING']).catch((error: Error) => error.message)
    if (!/ECONNREFUSED|LOADING|Socket closed/.test(String(reply))) return
    await wait(50)
  }
  throw new Error(`no redis-server answers on port ${port}`)
}

function passwordOf(options: readonly string[]): string | undefined {
  const at = options.indexOf('--requirepass')
  return at < 0 ? undefined : options[at + 1]
}

async function oneCommand(port: number, password: string | undefined, args: string[]): Promise<unknown> {
  const socket = { port, host: '127.0.0.1', reconnectStrategy: false as const }
  const client = createClient({ socket, ...(password !== undefined && { password }) })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await client.sendCommand(args)
  } finally {
    client.destroy()
  }
}

export interface RedisCluster {
  /** The primaries first, then as many replicas. */
  readonly nodes: readonly RedisServer[]
  stop(): Promise<void>
}

/** Ports below 55,536: the cluster bus is 10,000 above. */
export async function startCluster(
  primaries: number,
  replicas: number,
  options: readonly string[] = []
): Promise<RedisCluster> {
  const nodes: RedisServer[] = []
  const own = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000', '--cluster-require-full-coverage', 'no']
  try {
    for (let nth = 0; nth < primaries + replicas; nth++) nodes.push(await startServer([...own, ...options]))
    const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`)
    const perPrimary = String(Math.floor(replicas / primaries))
    const made = spawnSync('redis-cli', [
      '--cluster',
      'create',
      ...addresses,
      '--cluster-replicas',
      perPrimary,
      '--cluster-yes'
    ])
    if (made.status !== 0) throw new Error(`redis-cli --cluster create: ${made.stdout}${made.stderr}`)
    for (const node of nodes)
      await until(async () => /cluster_state:ok/.test(String(await node.command('CLUSTER', 'INFO'))))
    if (replicas > 0)
      await until(async () => {
        const links = await Promise.all(nodes.map((node) => node.command('INFO', 'replication')))
        return links.filter((info) => /master_link_status:up/.test(String(info))).length === replicas
      })
  } catch (error) {
    await Promise.all(nodes.map((node) => node.stop()))
    throw error
  }
  return { nodes, stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))) }
}

export async function until(holds: () => Promise<boolean>, ms = 20_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await wait(50)) if (await holds().catch(() => false)) return
  throw new Error(`not within ${ms} ms`)
}

/** Below 55,536, so that a cluster's bus has a port as well. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 35_000)
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
