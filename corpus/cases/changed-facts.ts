/** One fact changed in a verbatim copy, and no other: the changed words are known on both sides. */
import type { ChangeKind, ChangeTopic } from '../../src/types.js'
import { alterations } from './alterations.js'
import { assemble } from './assemble.js'
import type { Case, CaseChange } from './case.js'
import type { Original } from './original.js'
import { take } from './take.js'

type Row = readonly [id: string, topic: ChangeTopic, change: ChangeKind, template: string]

const ROWS: readonly Row[] = [
  ['004', 'number', 'altered', 'more than [three=>four] years'],
  ['004', 'number', 'altered', 'spoke with the [two=>three] countries’ leaders'],
  ['003', 'number', 'altered', 'partnership between the [two=>three] nations, despite'],
  ['002', 'number', 'altered', 'summits between the [two=>four] countries'],
  ['004', 'date', 'altered', 'in Pyongyang [Friday=>Thursday]'],
  ['004', 'date', 'altered', 'Zelenskyy [Sunday=>Saturday]'],
  ['004', 'date', 'altered', 'with Lavrov [Tuesday=>Wednesday]'],
  ['004', 'date', 'altered', 'in late [February=>January]'],
  ['003', 'date', 'altered', 'in early [2022=>2021]'],
  ['002', 'date', 'altered', 'Russia’s [2022=>2014] invasion'],
  ['004', 'name', 'replaced', 'including [Canada=>Denmark], with'],
  ['004', 'name', 'replaced', 'in [Pyongyang=>Vladivostok] Friday'],
  ['004', 'name', 'replaced', 'leader [Kim Jong Un=>Choe Son Hui] expressed'],
  ['003', 'name', 'replaced', 'Additionally, [France=>Germany]’s foreign'],
  ['003', 'name', 'replaced', 'leading [NATO=>OPEC] to'],
  ['002', 'name', 'replaced', 'war in [Gaza=>Lebanon] and'],
  ['004', 'negation', 'lost', 'China did [not =>]mention'],
  ['003', 'negation', 'lost', 'that it does [not =>]supply'],
  ['002', 'negation', 'lost', 'statement did [not =>]mention'],
  ['004', 'negation', 'gained', 'Wang is [=>not ]scheduled'],
  ['003', 'negation', 'gained', 'Wang Yi will [=>not ]engage'],
  ['002', 'negation', 'gained', 'has [=>not ]occasionally supported'],
  ['004', 'hedge', 'dropped', 'had [likely =>]sent'],
  ['004', 'hedge', 'dropped', 'has not [knowingly =>]provided'],
  ['002', 'hedge', 'added', 'latest meeting [=>reportedly ]serves'],
  ['004', 'quotation', 'altered', 'tremendous [hatred=>respect]”'],
  ['003', 'quotation', 'altered', '“[decisive=>reluctant] enabler”']
]

export function changedFacts(of: (id: string) => Original): Case[] {
  return ROWS.map(([id, topic, change, template], index) => {
    const original = of(id)
    const pieces = take(original, alterations(original.text, topic, [template]))
    const number = ROWS.slice(0, index).filter((row) => row[0] === id && row[1] === topic && row[2] === change).length
    const name = `${topic}-${change}-${id}-${number + 1}`
    const made = assemble({ id: name, kind: 'changed-fact', original, pieces, edits: true })
    return { ...made, changes: (made.edits ?? []).map((edit) => changeOf(topic, change, edit)) }
  })
}

type Sides = Required<Pick<CaseChange, 'source' | 'target'>>

function changeOf(topic: ChangeTopic, change: ChangeKind, { source, target }: Sides): CaseChange {
  return {
    topic,
    change,
    ...(source.start < source.end && { source }),
    ...(target.start < target.end && { target })
  }
}
