export * from './flaws.ts'
export * from './read.ts'
export * from './schema.ts'
