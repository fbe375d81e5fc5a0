/** What a browser loads in `chromium.test.ts`: the library as a bundler packs it, and its two implementations by name. */
export { openKernel } from '../../src/sketch/kernel/open-kernel.js'
export { schemeOf } from '../../src/sketch/scheme.js'
export { sketch, sketchAll } from '../../src/sketch/sketch.js'
export { sketchTwin } from '../../src/sketch/twin/sketch-twin.js'
