/** The edits of a copy desk: spelling, days, numbers written out, names as the house writes them. No fact changes. */
import { type Alteration, alterations, everywhere } from './alterations.js'
import { assemble } from './assemble.js'
import type { Case } from './case.js'
import type { Original } from './original.js'
import { take } from './take.js'

const AMERICAN = [
  'Monday was [travelling=>traveling] to',
  'position, [emphasised=>emphasized] Beijing',
  'of its [neighbour=>neighbor], along',
  'after [US=>U.S.] President',
  'between the [US=>U.S.] and'
]

const DAYS = [
  'Wang Yi [=>on ]Monday',
  'with Lavrov [=>on ]Tuesday',
  'Zelenskyy [=>on ]Sunday',
  'in Pyongyang [=>on ]Friday'
]

const NUMBERS = [
  'more than [three=>3] years',
  'the [two=>2] countries’ leaders',
  'between the [two=>2] men',
  'the [two=>2] countries “continue'
]

export function houseStyle(of: (id: string) => Original): Case[] {
  const [story, digest, wire] = [of('002'), of('003'), of('004')]
  const dates = everywhere(digest.text, 'wording', /March 31 to April 2/gu, () => '31 March to 2 April')
  return [
    styled('american', wire, wording(wire, AMERICAN)),
    styled('days', wire, wording(wire, DAYS)),
    styled('american-days-dateline', wire, [
      ...wording(wire, [...AMERICAN, ...DAYS]),
      ...alterations(wire.text, 'furniture', ['[Beijing:=>BEIJING (AP) —] Chinese'])
    ]),
    styled('numbers', wire, wording(wire, NUMBERS)),
    styled('american', story, [
      ...wording(story, [
        'China [Emphasises=>Emphasizes] Strategic',
        'Shanghai Cooperation [Organisation=>Organization] (SCO)'
      ]),
      ...everywhere(story.text, 'wording', /Sergey/gu, () => 'Sergei'),
      ...everywhere(story.text, 'wording', /foreign ministry/gu, () => 'Foreign Ministry')
    ]),
    styled('british', story, [
      ...wording(story, ['and [criticizes=>criticises] Western', 'have led to [skepticism=>scepticism] among']),
      ...everywhere(story.text, 'wording', /emphasized/gu, () => 'emphasised'),
      ...everywhere(story.text, 'wording', /revitalization/gu, () => 'revitalisation')
    ]),
    styled('dates', digest, [...dates, ...wording(digest, ['commemorate [World War II=>Second World War] events'])])
  ]
}

function wording({ text }: Original, templates: readonly string[]): Alteration[] {
  return alterations(text, 'wording', templates)
}

function styled(name: string, original: Original, changes: readonly Alteration[]): Case {
  const pieces = take(original, changes)
  return assemble({ id: `house-style-${name}-${original.id}`, kind: 'house-style', original, pieces, edits: true })
}
