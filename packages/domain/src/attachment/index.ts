export { receiptStates } from './received.ts'
