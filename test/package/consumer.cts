/** The same from a CommonJS file. */
import wirecopy = require('wirecopy')
import formats = require('wirecopy/formats')
import report = require('wirecopy/report')

async function use(): Promise<string> {
  const match: wirecopy.Match = await wirecopy.compare('a', 'b')
  const { items }: formats.Items = await formats.readJson('[]')
  return report.toText(match) + items.length
}

export = use
