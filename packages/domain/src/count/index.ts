export * from './body.ts'
export * from './text.ts'
