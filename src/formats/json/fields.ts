/** Reading JSON that others wrote: every value is looked at before it is believed. */
import { show, WirecopyError } from '../../errors.js'

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own property: never one of the prototype, whatever its name. */
export function fieldOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The first of these properties that is a string with something in it. */
export function stringOf(object: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(object, name)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

/** The same where a value of another kind is an error: a story must not lose its date in silence. Throws `bad-item`. */
export function onlyString(object: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(object, name)
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw new WirecopyError('bad-item', { why: `\`${name}\` is no string but ${show(value)}` })
  }
  return stringOf(object, ...names)
}

/** A string, or a number written out. */
export function idOf(object: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fieldOf(object, name)
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** An array's objects; an object alone as an array of one. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}
