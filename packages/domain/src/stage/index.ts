export { choosingAhead, reviewAhead } from './ahead.ts'
export { stagesChecked } from './checklist.ts'
export * from './schema.ts'
export * from './span.ts'
