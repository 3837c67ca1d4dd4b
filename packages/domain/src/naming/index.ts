export * from './name.ts'
export * from './pattern.ts'
