/** Matches in a format other programs read: CSV, Markdown, Web Annotations, schema.org. */
import type { Match } from '../types.js'
import { type OutputFormat, print } from './output.js'

/** Annotations and schema.org objects stand on a line each. */
export async function printFormat(format: OutputFormat, matches: readonly Match[]): Promise<void> {
  const { toCsv, toMarkdown, toNewsArticle, toWebAnnotations } = await import('../report/index.js')
  if (format === 'csv') await print(toCsv(matches).trimEnd())
  else if (format === 'markdown') await print(toMarkdown(matches.length === 1 ? matches[0]! : matches).trimEnd())
  else if (format === 'news-article') for (const match of matches) await print(JSON.stringify(toNewsArticle(match)))
  else for (const match of matches) for (const one of toWebAnnotations(match)) await print(JSON.stringify(one))
}
