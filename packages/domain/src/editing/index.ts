export * from './edit.ts'
export * from './rewritten.ts'
