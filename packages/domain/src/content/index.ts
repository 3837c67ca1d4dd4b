export { isUnfilled } from './blank.ts'
export * from './check.ts'
export * from './differences.ts'
export * from './files.ts'
