export * from './may.ts'
export * from './secondFactor.ts'
export * from './state.ts'
export * from './verbs.ts'
