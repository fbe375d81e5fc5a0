import { copyFileSync, mkdirSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { defineConfig, type Options } from 'tsup'

/** The public entries: one a sub-path of `exports`. */
const library = {
  'stores/lmdb': 'src/stores/lmdb.ts',
  'stores/redis': 'src/stores/redis.ts',
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  'meaning/index': 'src/meaning/index.ts',
  'sketch/index': 'src/sketch/index.ts',
  'report/index': 'src/report/index.ts',
  'formats/index': 'src/formats/index.ts'
}

/** Files that `imports` in package.json chooses between: what a browser is not sent, and what it gets in its place. */
const messages = {
  'errors/messages-of-node': 'src/errors/messages-of-node.ts',
  'errors/no-messages': 'src/errors/no-messages.ts'
}

/** Started by Node itself, so ESM only: the command and the files of worker threads (`workerUrl(name)` finds them). */
const programs = {
  'cli/main': 'src/cli/main.ts',
  'workers/align': 'src/text-index/worker.ts',
  'workers/compare': 'src/cli/compare-worker.ts',
  'workers/dedupe': 'src/dedupe/worker.ts'
}

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/**
 * Bulky tables are CommonJS files beside the code that reads them. They are not bundled: one copy in `dist/data` serves both builds,
 * by the name that `imports` in package.json gives it.
 */
const dataFiles: Plugin = {
  name: 'data-files',
  setup(build) {
    build.onResolve({ filter: /^\..*\.cjs$/ }, ({ path, resolveDir }) => {
      mkdirSync('dist/data', { recursive: true })
      // The table's licence and origin stand beside it in a file of the same name.
      for (const file of [path, path.replace(/cjs$/, 'md')])
        copyFileSync(join(resolveDir, file), join('dist/data', basename(file)))
      return { path: `#data/${basename(path)}`, external: true }
    })
  }
}

/** Left to whoever runs or bundles the package, which knows whether it is for a browser. */
const chosenLater: Plugin = {
  name: 'chosen-later',
  setup(build) {
    build.onResolve({ filter: /\/messages-of-node\.js$/ }, () => ({ path: '#messages-of-node', external: true }))
  }
}

/** `await using` needs a library that a page's code with an older `lib` does not name; TypeScript 5.2 and later have it. */
const DISPOSABLE = '/// <reference lib="esnext.disposable" />'

const common: Options = {
  esbuildPlugins: [dataFiles, chosenLater],
  // Not 'node20': for it esbuild writes every \p{…} literal as a `new RegExp` that is compiled anew wherever it stands in a function.
  target: 'es2022',
  platform: 'node',
  silent: true,
  splitting: true,
  sourcemap: false,
  treeshake: true,
  shims: true,
  removeNodeProtocol: false
}

export default defineConfig([
  {
    ...common,
    format: 'esm',
    entry: { ...library, ...messages, ...programs },
    onSuccess: () => copyFile('src/report/match.schema.json', 'dist/match.schema.json')
  },
  { ...common, format: 'cjs', entry: { ...library, ...messages } },
  // Types are read once for both formats: they are the same but for the ending.
  ...(process.argv.includes('--no-dts')
    ? []
    : [
        {
          ...common,
          format: ['esm', 'cjs'],
          entry: library,
          dts: { only: true, banner: DISPOSABLE, compilerOptions: { stripInternal: true } }
        } satisfies Options
      ])
])
