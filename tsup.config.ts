import { copyFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

/** The public entries: one a sub-path of `exports`. */
const library = {
  index: 'src/index.ts',
  'sketch/index': 'src/sketch/index.ts',
  'report/index': 'src/report/index.ts'
}

/** Started by Node itself, so ESM only: the command and the files of worker threads (`workerUrl(name)` finds them). */
const programs = {
  'cli/main': 'src/cli/main.ts'
}

const common: Options = {
  target: 'node20',
  platform: 'node',
  dts: { entry: library },
  splitting: true,
  sourcemap: false,
  treeshake: true,
  shims: true
}

export default defineConfig([
  {
    ...common,
    format: 'esm',
    entry: { ...library, ...programs },
    onSuccess: () => copyFile('src/report/match.schema.json', 'dist/match.schema.json')
  },
  { ...common, format: 'cjs', entry: library }
])
