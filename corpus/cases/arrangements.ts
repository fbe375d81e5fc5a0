/** The same sentences arranged otherwise: cut, reordered, split, merged. */
import { alterations } from './alterations.js'
import { assemble } from './assemble.js'
import type { Case, CaseKind } from './case.js'
import type { Original } from './original.js'
import { type Piece, range, take } from './take.js'

export function arrangements(of: (id: string) => Original): Case[] {
  const [story, digest, wire] = [of('002'), of('003'), of('004')]
  return [
    arranged('cut', 'four-paragraphs', wire, take(wire, [], range(0, 3))),
    arranged('cut', 'four-paragraphs', story, take(story, [], range(0, 4))),
    arranged('cut', 'four-paragraphs', digest, take(digest, [], range(7, 16))),
    arranged('cut', 'two-paragraphs', wire, take(wire, [], range(0, 1))),
    arranged('cut', 'last-half', wire, take(wire, [], range(7, 16))),
    arranged('cut', 'one-paragraph-gone', wire, take(wire, [], [...range(0, 5), ...range(7, 16)])),
    reordered('korea-up', wire, range(0, 2), [14, 15], range(3, 13), [16]),
    reordered('support-up', wire, [0], [12, 13], range(1, 11), range(14, 16)),
    reordered('ending-up', story, range(0, 2), [25, 26], range(3, 24), range(27, 29)),
    reordered('france-up', digest, range(0, 3), [14, 15, 16], range(4, 13), range(17, 21)),
    ...splits(wire, digest, story),
    ...merges(wire, digest, story)
  ]
}

function splits(wire: Original, digest: Original, story: Original): Case[] {
  return [
    altered('split', wire, [
      'Tuesday[, days after=>.¦ That comes days after] Ukraine',
      'Sunday[, expressing=>.¦ He expressed] frustration',
      'trip[, saying only=>.¦ It said only] that',
      'expertise[ and has=>.¦ It has] put forward'
    ]),
    altered('split', digest, [
      'in the conflict[, asserting=>.¦ It asserts] that',
      'of Russia[, leading=>.¦ This has led] NATO',
      'March 31 to April 2 to discuss various issues[, including=>.¦ Among them is] the resolution'
    ]),
    altered('split', story, [
      'Lavrov[, who=>.¦ He] arrived in Beijing',
      'bilateral ties[, with Wang noting=>.¦ Wang noted] that',
      'United States[, though the=>.¦ The] Chinese statement'
    ])
  ]
}

function merges(wire: Original, digest: Original, story: Original): Case[] {
  return [
    altered('merged', wire, [
      'leaders[.\nIt=>, but it] remains',
      'the two men[. He=> and] said',
      'Pyongyang Friday[.\nThat=>, which] came'
    ]),
    altered('merged', digest, [
      'Western nations[. Nevertheless, it=>, but it] remains',
      'regarding Ukraine[.=>, and] Guo Jiakun'
    ]),
    altered('merged', story, [
      'central topic[. While=>, and while] China',
      'dialogue and a political settlement[. Despite=>, but despite] these claims'
    ])
  ]
}

function reordered(name: string, original: Original, ...parts: readonly (readonly number[])[]): Case {
  const pieces = parts.flatMap((part, index) =>
    take(original, [], part).map((piece) => ({ ...piece, moved: index === 1 }))
  )
  return arranged('reordered', name, original, pieces)
}

function arranged(kind: CaseKind, name: string, original: Original, pieces: readonly Piece[]): Case {
  return assemble({ id: `${kind}-${name}-${original.id}`, kind, original, pieces })
}

function altered(kind: 'split' | 'merged', original: Original, templates: readonly string[]): Case {
  const pieces = take(original, alterations(original.text, 'wording', templates))
  return assemble({ id: `${kind}-${original.id}`, kind, original, pieces, edits: true })
}
