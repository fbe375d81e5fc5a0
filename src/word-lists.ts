/**
 * The lists of words, names and set phrases that reading and comparing look up, all in one place: so that a bundler, asked for this by
 * `browser.ts`, makes files of them beside those of the code. They are data, not tables of a model: written by hand, each with its reasons in its file.
 */
export * as functionWords from './align/changes/function-words.js'
export * as mannerWords from './judge/manner-words.js'
export * as abbreviations from './text/abbreviations.js'
export * as countries from './text/facts/countries.js'
export * as dateWords from './text/facts/date-words.js'
export * as hedgeWords from './text/facts/hedge-words.js'
export * as nameWords from './text/facts/name-words.js'
export * as negationWords from './text/facts/negation-words.js'
export * as numberWords from './text/facts/number-words.js'
export * as speechWords from './text/facts/speech-words.js'
export * as units from './text/facts/units.js'
export * as agencies from './text/furniture/agencies.js'
export * as boilerplateForms from './text/furniture/boilerplate-forms.js'
export * as cities from './text/furniture/cities.js'
export * as creditForms from './text/furniture/credit-forms.js'
export * as siteWords from './text/furniture/site-words.js'
