/** `wirecopy/meaning`: what a sentence means, as a vector, and how alike two are. */
export { DIMENSIONS, encode, encodeAll, similarity } from './encode.js'
export {
  type FeatureExtraction,
  type FeatureExtractionOptions,
  featureExtractionEncoder
} from './feature-extraction.js'
export { type Paraphrase, paraphrase } from './paraphrase.js'
