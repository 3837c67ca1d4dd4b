export { durationWords } from './duration.ts'
export { bytesOf } from './size.ts'
export { filedFiles, type DeclaredMeasure, type KeptFile } from './filed.ts'
export { fileFormats, formatOf, materialTypes, spellingsOf } from './format.ts'
