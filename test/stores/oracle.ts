/** A store so plain that nobody need doubt it: a map, searched from end to end. */
import { idOrder } from '../../src/stores/postings/priority.js'
import type { StoredText } from '../../src/types.js'

export class Oracle {
  readonly texts = new Map<string, StoredText>()

  put(texts: readonly StoredText[]): void {
    for (const text of texts) this.texts.set(text.id, text)
  }

  remove(ids: readonly string[]): number {
    return ids.filter((id) => this.texts.delete(id)).length
  }

  expire(before: number): number {
    const gone = [...this.texts.values()].filter(
      ({ published }) => published < before && (published !== -Infinity || before === Infinity)
    )
    return this.remove(gone.map(({ id }) => id))
  }

  /** For each key how many texts have it, and the first `limit` of them in the order of texts. */
  lookUp(keys: Uint32Array, limit: number): { sizes: number[]; ids: string[][] } {
    const found = Array.from(keys, (key) => [...this.texts.values()].filter((text) => text.keys.includes(key)))
    return {
      sizes: found.map((texts) => texts.length),
      ids: found.map((texts) =>
        texts
          .sort((a, b) => b.published - a.published || idOrder(a.id) - idOrder(b.id))
          .slice(0, limit)
          .map(({ id }) => id)
      )
    }
  }
}
