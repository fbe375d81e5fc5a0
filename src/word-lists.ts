/**
 * The lists of words, names and set phrases that reading and comparing look up, all in one place: so that a bundler, asked for this by
 * `browser.ts`, makes files of them beside those of the code. They are data, not tables of a model: written by hand, each with its reasons in its file.
 * One name of each file calls for the whole file; to export them all would keep a second name for every list.
 */
export { FUNCTION_WORDS as functionWords } from './align/changes/function-words.js'
export { GENERAL as mannerWords } from './judge/manner-words.js'
export { BEFORE_NAME as abbreviations } from './text/abbreviations.js'
export { COUNTRY_OF as countries } from './text/facts/countries.js'
export { MONTH_WORDS as dateWords } from './text/facts/date-words.js'
export { HEDGES as hedgeWords } from './text/facts/hedge-words.js'
export { TITLE_HEADS as nameWords } from './text/facts/name-words.js'
export { NEGATORS as negationWords } from './text/facts/negation-words.js'
export { NUMBER_WORDS as numberWords } from './text/facts/number-words.js'
export { SPEECH as speechWords } from './text/facts/speech-words.js'
export { UNITS as units } from './text/facts/units.js'
export { AGENCIES as agencies } from './text/furniture/agencies.js'
export { BOILERPLATE_LINES as boilerplateForms } from './text/furniture/boilerplate-forms.js'
export { CITIES as cities } from './text/furniture/cities.js'
export { HINT as creditForms } from './text/furniture/credit-forms.js'
export { isSiteLine as siteWords } from './text/furniture/site-words.js'
