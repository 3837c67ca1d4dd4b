export * from './bodies.ts'
export * from './listRows.ts'
export * from './schema.ts'
export * from './shown.ts'
