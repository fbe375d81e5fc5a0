/** `wirecopy demo`: the main job, in a clone and where the package is installed. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { REWRITE, SAME_EVENT, SOURCE } from '../../src/cli/demo-texts.js'
import { scan } from '../../src/scan.js'
import { folder, wirecopy } from './command.js'

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

test('in a clone it finds the rewrite among the real articles, shows it and writes the report', async () => {
  const path = folder()
  const { code, out, err } = await wirecopy(['demo', '--html', path('report.html')])
  expect(code).toBe(0)
  expect(out).toMatch(/^target +verdict +sure +reused\n001 +Rewrite/)
  expect(out).toContain('SOURCE  004')
  expect(err).toContain(`The report: ${path('report.html')}`)
  expect(readFileSync(path('report.html'), 'utf8')).toContain('<h1>1 of 4 derives from 004</h1>')
})

test('where it is installed it shows the made-up pair', () => {
  const path = folder()
  mkdirSync(path('wirecopy'))
  cpSync(root('dist'), path('wirecopy/dist'), { recursive: true })
  cpSync(root('package.json'), path('wirecopy/package.json'))
  symlinkSync(root('node_modules'), path('wirecopy/node_modules'))
  const { status, stdout } = spawnSync(process.execPath, [path('wirecopy/dist/cli/main.js'), 'demo'], {
    cwd: path('.'),
    encoding: 'utf8'
  })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^target +verdict +sure +reused\noutlet\.txt +Rewrite/)
  expect(readFileSync(path('wirecopy-report.html'), 'utf8')).toContain('Port Ellery')
})

test('the made-up rewrite is told from the made-up report of the same event', async () => {
  const matches = await scan(SOURCE, [SAME_EVENT, REWRITE])
  expect(matches.map(({ target, verdict }) => [target.article.id, verdict.label])).toEqual([
    ['outlet.txt', 'rewrite'],
    ['independent.txt', expect.stringMatching(/same-event|unrelated/)]
  ])
})
