export { durationWords } from './duration.ts'
export { bytesOf } from './size.ts'
