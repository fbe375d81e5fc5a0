/** The built command as a process, as a shell would start it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Start {
  readonly input?: string | Buffer
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `wirecopy` with arguments to its end. Output is no terminal here. */
export function wirecopy(args: readonly string[], { input = '', cwd, env }: Start = {}): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { PATH: process.env.PATH, ...env } })
  child.stdin.on('error', () => undefined) // It may leave before it has read all.
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }))
  })
}

/** A folder with files, gone after the test. Gives the path of a file in it. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): (name: string) => string {
  const path = mkdtempSync(join(tmpdir(), 'wirecopy-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return (name) => join(path, name)
}

export const corpus = (name: string): string => fileURLToPath(new URL(`../../corpus/${name}.txt`, import.meta.url))
