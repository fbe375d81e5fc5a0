/** The tables of `thesaurus.ts`; `slots` are functions so that the strings cost nothing before their first use. */
interface Packed {
  readonly seed: number
  slots(): string
}
declare const table: { readonly near: Packed; readonly opposite: Packed }
export = table
