/** The table of `idf.ts`; `slots` is a function so that the string costs nothing before the first use. */
declare const table: { readonly version: string; readonly seed: number; readonly step: number; slots(): string }
export = table
