export * from './given.ts'
export * from './inOrder.ts'
export * from './version.ts'
