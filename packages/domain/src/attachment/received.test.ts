import { found } from '../../test/found.ts'
import { receiptStates } from './received.ts'

const receipts = [
  { id: 'disc', name: '光盘', routes: ['recommended'] },
  { id: 'paper', name: '纸质表' },
]

test('what has not come in by post is told', () => {
  const params = { receipts: ['disc', 'paper'] }
  expect(found('received', params, { receipts, received: ['disc'] })).toEqual(['attached.notReceived'])
  expect(found('received', params, { receipts, received: ['paper', 'disc'] })).toEqual([])
})

test('an entry shows what its route has to send, and whether it has come', () => {
  const states = receiptStates(receipts, { route: 'self', received: ['paper'] })
  expect(states.map(({ receipt, received }) => [receipt.id, received])).toEqual([['paper', true]])
})
