export { stagesChecked } from './checklist.ts'
export * from './schema.ts'
export * from './span.ts'
