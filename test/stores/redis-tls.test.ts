/** A server that speaks TLS, with a certificate made for the test: both clients, by options of their own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import { expect, test } from 'vitest'
import { found } from './conformance.js'
import { forOneTest, many } from './for-one-test.js'
import { freePort } from './redis-server.js'
import { redisSuite } from './redis-suite.js'

const { ends, server, open } = forOneTest()

redisSuite('TLS', () => {
  test('an index is written and read over TLS, through node-redis and ioredis', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-tls-'))
    ends.push(() => rmSync(folder, { recursive: true, force: true }))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const made = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1'
    execFileSync('openssl', [...made.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' })
    const port = await freePort()
    const files = ['--tls-cert-file', cert, '--tls-key-file', key, '--tls-ca-cert-file', cert]
    await server('--tls-port', String(port), '--tls-auth-clients', 'no', ...files)
    const socket = { host: '127.0.0.1', port, tls: true as const, ca: readFileSync(cert) }
    const client = createClient({ socket })
    client.on('error', () => undefined)
    await client.connect()
    const other = new Redis({ host: '127.0.0.1', port, lazyConnect: true, tls: { ca: readFileSync(cert) } })
    other.on('error', () => undefined)
    await other.connect()
    const [writer, reader] = [
      await open(Promise.resolve({ client, end: () => client.destroy() })),
      await open(Promise.resolve({ client: other, end: () => other.disconnect() }))
    ]
    await writer.put(many(20))
    expect((await found(reader, [7], 9)).sizes).toEqual([20])
  })
})
