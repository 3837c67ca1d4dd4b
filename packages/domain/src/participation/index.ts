export * from './schema.ts'
export * from './shown.ts'
