export { durationWords } from './duration.ts'
export { bytesOf } from './size.ts'
export { filedFiles, type DeclaredMeasure, type KeptFile } from './filed.ts'
export {
  fileFormats,
  formatOf,
  materialTypes,
  recordingFormats,
  recordingTypes,
  spellingsOf,
} from './format.ts'
