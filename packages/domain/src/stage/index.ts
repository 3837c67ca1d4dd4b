export * from './schema.ts'
export * from './span.ts'
