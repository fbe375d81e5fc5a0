/**
 * Boosted regression trees, small and deterministic: second-order boosting on binned features (T. Chen & C. Guestrin, "XGBoost", KDD
 * 2016, section 2) with monotone constraints kept by rejecting splits and bounding children. Trees are complete, of one
 * depth, so that a forest is three plain lists of numbers.
 */
import type { Forest } from '../../src/meaning/forest.js'
import type { Random } from './random.js'

export interface Settings {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Shares of rows and of features each tree sees. */
  readonly rows: number
  readonly features: number
  readonly lambda: number
  /** Least sum of second derivatives in a leaf. */
  readonly least: number
  readonly loss: 'logistic' | 'squared'
  /** For each feature 1 where the answer may only rise with it, -1 where it may only fall, else 0. */
  readonly monotone: readonly number[]
}

const BINS = 64

interface Binned {
  readonly bins: readonly Uint8Array[]
  /** `edges[f][b]`: values up to this lie in bins up to b. */
  readonly edges: readonly Float64Array[]
}

/** Fits a forest to rows of features, targets and row weights. */
export function fitForest(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
  settings: Settings,
  random: Random
): Forest {
  const width = rows[0]!.length
  const data = bin(rows, width)
  const start = startOf(targets, weights, settings)
  const margins = new Float64Array(rows.length).fill(start)
  const trees: Tree[] = []
  for (let t = 0; t < settings.trees; t++) {
    const { slopes, curves } = derivatives(margins, targets, weights, settings)
    const seen = Uint32Array.from(rows.keys()).filter(() => random.next() < settings.rows)
    const columns = Array.from({ length: width }, (_, f) => f).filter(() => random.next() < settings.features)
    const tree = growTree(data, seen, columns, slopes, curves, settings)
    for (let i = 0; i < rows.length; i++) margins[i]! += tree.leaves[leafOf(tree, data, i)]!
    trees.push(tree)
  }
  return {
    start,
    depth: settings.depth,
    features: trees.flatMap(({ features }) => features),
    thresholds: trees.flatMap(({ features, bins }) =>
      bins.map((b, node) => round(data.edges[features[node]!]![b] ?? 9e9))
    ),
    leaves: trees.flatMap(({ leaves }) => leaves.map(round))
  }
}

/** Inner nodes in heap order, then leaves from left to right. A row goes left where its bin is at most the node's. */
interface Tree {
  readonly features: number[]
  readonly bins: number[]
  readonly leaves: number[]
}

function round(value: number): number {
  return Number(value.toPrecision(5))
}

function bin(rows: readonly (readonly number[])[], width: number): Binned {
  const edges = Array.from({ length: width }, (_, f) => edgesOf(rows.map((row) => row[f]!)))
  const bins = edges.map((list, f) => Uint8Array.from(rows, (row) => binOf(list, row[f]!)))
  return { bins, edges }
}

/** Upper bounds of bins that hold about as many values each, halfway between neighbours and already rounded. */
function edgesOf(values: readonly number[]): Float64Array {
  const sorted = [...values].sort((a, b) => a - b)
  const edges = new Set<number>()
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * sorted.length) / BINS)
    const next = sorted.findIndex((value, i) => i >= at && value > sorted[at]!)
    if (next > 0) edges.add(round((sorted[at]! + sorted[next]!) / 2))
  }
  return Float64Array.from(edges).sort()
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > edges[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

function startOf(targets: readonly number[], weights: readonly number[], { loss }: Settings): number {
  const mean = targets.reduce((sum, y, i) => sum + y * weights[i]!, 0) / weights.reduce((sum, w) => sum + w, 0)
  return round(loss === 'squared' ? mean : Math.log(mean / (1 - mean)))
}

function derivatives(
  margins: Float64Array,
  targets: readonly number[],
  weights: readonly number[],
  { loss }: Settings
) {
  const slopes = new Float64Array(margins.length)
  const curves = new Float64Array(margins.length)
  margins.forEach((margin, i) => {
    const p = loss === 'squared' ? margin : 1 / (1 + Math.exp(-margin))
    slopes[i] = (p - targets[i]!) * weights[i]!
    curves[i] = (loss === 'squared' ? 1 : p * (1 - p)) * weights[i]!
  })
  return { slopes, curves }
}

interface Node {
  readonly rows: Uint32Array
  /** Bounds on the values of leaves below, from monotone splits above. */
  readonly low: number
  readonly high: number
}

function growTree(
  data: Binned,
  rows: Uint32Array,
  columns: readonly number[],
  slopes: Float64Array,
  curves: Float64Array,
  settings: Settings
): Tree {
  const tree: Tree = { features: [], bins: [], leaves: [] }
  let level: Node[] = [{ rows, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }]
  for (let depth = 0; depth < settings.depth; depth++)
    level = level.flatMap((node) => {
      const split = bestSplit(data, node, columns, slopes, curves, settings)
      tree.features.push(split.feature)
      tree.bins.push(split.bin)
      return divide(data, node, split, settings)
    })
  for (const node of level) tree.leaves.push(settings.rate * leafValue(node, slopes, curves, settings))
  return tree
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
  readonly left: number
  readonly right: number
}

/** A split that sends every row left: the node stays whole. */
const NO_SPLIT: Split = { feature: 0, bin: 255, gain: 0, left: 0, right: 0 }

function bestSplit(
  data: Binned,
  node: Node,
  columns: readonly number[],
  slopes: Float64Array,
  curves: Float64Array,
  settings: Settings
): Split {
  let best = NO_SPLIT
  for (const feature of columns) {
    const found = bestOfFeature(data, feature, node, slopes, curves, settings)
    if (found.gain > best.gain) best = found
  }
  return best
}

function bestOfFeature(
  data: Binned,
  feature: number,
  node: Node,
  slopes: Float64Array,
  curves: Float64Array,
  settings: Settings
): Split {
  const slopeOf = new Float64Array(BINS)
  const curveOf = new Float64Array(BINS)
  const bins = data.bins[feature]!
  let [slopeAll, curveAll] = [0, 0]
  for (const row of node.rows) {
    slopeOf[bins[row]!]! += slopes[row]!
    curveOf[bins[row]!]! += curves[row]!
    slopeAll += slopes[row]!
    curveAll += curves[row]!
  }
  const value = (slope: number, curve: number) =>
    Math.max(node.low, Math.min(node.high, -slope / (curve + settings.lambda)))
  const gainOf = (slope: number, curve: number, at: number) => -(2 * slope * at + (curve + settings.lambda) * at * at)
  const whole = gainOf(slopeAll, curveAll, value(slopeAll, curveAll))
  let best = NO_SPLIT
  for (let b = 0, slope = 0, curve = 0; b < data.edges[feature]!.length; b++) {
    slope += slopeOf[b]!
    curve += curveOf[b]!
    if (curve < settings.least || curveAll - curve < settings.least) continue
    const left = value(slope, curve)
    const right = value(slopeAll - slope, curveAll - curve)
    if ((right - left) * (settings.monotone[feature] ?? 0) < 0) continue
    const gain = gainOf(slope, curve, left) + gainOf(slopeAll - slope, curveAll - curve, right) - whole
    if (gain > best.gain + 1e-9) best = { feature, bin: b, gain, left, right }
  }
  return best
}

function divide(data: Binned, node: Node, { feature, bin, left, right }: Split, { monotone }: Settings): Node[] {
  const bins = data.bins[feature]!
  const middle = (left + right) / 2
  const sign = bin === 255 ? 0 : (monotone[feature] ?? 0)
  const bounds = (low: number, high: number) => ({ low: Math.max(low, node.low), high: Math.min(high, node.high) })
  const [below, above] = [bounds(Number.NEGATIVE_INFINITY, middle), bounds(middle, Number.POSITIVE_INFINITY)]
  const free = bounds(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
  return [
    { rows: node.rows.filter((row) => bins[row]! <= bin), ...(sign > 0 ? below : sign < 0 ? above : free) },
    { rows: node.rows.filter((row) => bins[row]! > bin), ...(sign > 0 ? above : sign < 0 ? below : free) }
  ]
}

function leafValue(node: Node, slopes: Float64Array, curves: Float64Array, { lambda }: Settings): number {
  let [slope, curve] = [0, 0]
  for (const row of node.rows) {
    slope += slopes[row]!
    curve += curves[row]!
  }
  return node.rows.length === 0 ? 0 : Math.max(node.low, Math.min(node.high, -slope / (curve + lambda)))
}

function leafOf({ features, bins }: Tree, data: Binned, row: number): number {
  let node = 0
  while (node < features.length) node = 2 * node + (data.bins[features[node]!]![row]! <= bins[node]! ? 1 : 2)
  return node - features.length
}
