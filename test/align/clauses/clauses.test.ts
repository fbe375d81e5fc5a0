import { expect, test } from 'vitest'
import { compare } from '../../../src/index.js'

const WIRE = [
  'The harbour authority of Port Ellery closed the northern quay on Thursday, hours after divers found cracks in three of its pillars, and asked shipping lines to use the container terminal at Marwick.',
  'Engineers from the university will inspect the quay next week.',
  'Fishermen said the closure would cost them the mackerel season.',
  'The mayor, Ines Calder, promised loans without interest to every crew that cannot land its catch.'
].join(' ')

const REWRITE = [
  'Port Ellery has shut its northern quay after cracks were discovered in three pillars.',
  'This move forces shipping companies to use the terminal in Marwick.',
  'University engineers are to examine the quay next week.',
  'According to fishermen, the closure will cost them the mackerel season.',
  'Mayor Ines Calder has promised interest-free loans to crews unable to land their catch.'
].join(' ')

const UNLIKE = [
  'The opera house in Tarn reopened with a concert for children.',
  'Its roof leaked for nine winters.',
  'A foundation paid for the new stage.',
  'Tickets for the autumn are on sale.'
].join(' ')

function partnersOf(beads: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[]) {
  return Object.fromEntries(beads.flatMap(({ source, target }) => target.map((at) => [at, source])))
}

test('half a sentence that became a sentence of its own is found, though it says little of the whole', async () => {
  const { beads } = await compare(WIRE, REWRITE)
  expect(partnersOf(beads)).toEqual({ 0: [0], 1: [0], 2: [1], 3: [2], 4: [3] })
})

test('a sentence put into a rewrite stays added', async () => {
  const added = `${REWRITE} Gulls have nested on the breakwater since the spring of last year.`
  const { beads } = await compare(WIRE, added)
  expect(beads.find(({ target }) => target.includes(5))?.kind).toBe('added')
})

test('nothing is linked between texts that have no link to begin with', async () => {
  const { beads } = await compare(WIRE, UNLIKE)
  expect(beads.every(({ source, target }) => source.length === 0 || target.length === 0)).toBe(true)
})
