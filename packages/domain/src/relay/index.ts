export * from './merge.ts'
export * from './parse.ts'
export * from './schema.ts'
export { compareRules } from './loosening.ts'
