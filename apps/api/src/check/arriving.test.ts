import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Server } from 'node:http'
import express from 'express'
import { inWorld } from '../../../../test/harness/inWorld'
import type { World } from '../../../../test/harness/world'
import { authenticate } from '../account/authenticate'
import { contextOpener, trustProxy } from '../platform/http'
import { arrivalLimits } from './arriving'
import { checkRoutes } from './check.routes'

let world: World
inWorld((made) => ({ world } = made), { campaign: false })

const [servers, sockets]: [Server[], Socket[]] = [[], []]
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

/** The port of the check page under these limits, behind a proxy on this machine. */
async function under(limits: Partial<typeof arrivalLimits> = {}): Promise<number> {
  const { platform } = world.serving
  const app = express()
  trustProxy(app)
  const router = express.Router()
  checkRoutes(router, contextOpener(platform, authenticate), platform, { ...arrivalLimits, ...limits })
  const server = app.use(router).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF'

/** Begins a form and leaves it at that; gives the connection over which the answer comes. */
async function dawdle(port: number, address: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  socket.write(
    `POST /v HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${address}\r\ncontent-length: 1000\r\ncontent-type: multipart/form-data; boundary=x\r\n\r\n${part}`,
  )
  // A whole round trip: by then the server has read what was written before it.
  await fetch(`http://127.0.0.1:${port}/nowhere`)
  return socket
}

/** A whole form from somewhere, and how it is answered. */
async function offer(port: number, address: string): Promise<[number, string | undefined]> {
  const form = new FormData()
  form.set('file', new Blob(['no PDF']), 'a.pdf')
  const headers = { 'x-forwarded-for': address }
  const answer = await fetch(`http://127.0.0.1:${port}/v`, { method: 'POST', headers, body: form })
  return [answer.status, /<h2>(.*?)<\/h2>/.exec(await answer.text())?.[1]]
}

const judged = [200, '无法核验']
const busy = [503, '请稍后再试']

test('who sends slowly keeps nobody else waiting', async () => {
  const port = await under()
  await dawdle(port, '203.0.113.1')
  await dawdle(port, '203.0.113.2')
  await dawdle(port, '203.0.113.3')
  expect(await offer(port, '203.0.113.4')).toEqual(judged)
})

test('one address has so many forms on their way, and all together so many', async () => {
  const port = await under({ all: 3, byOne: 2 })
  const left = await dawdle(port, '203.0.113.1')
  await dawdle(port, '203.0.113.1')
  expect(await offer(port, '203.0.113.1')).toEqual(busy)
  expect(await offer(port, '203.0.113.2')).toEqual(judged)
  await dawdle(port, '203.0.113.2')
  expect(await offer(port, '203.0.113.3')).toEqual(busy)
  left.destroy()
  // What had come is removed first: the place is there again a moment later.
  let again = await offer(port, '203.0.113.4')
  for (let i = 0; i < 15 && again[0] === 503; i++) {
    await setTimeout(100)
    again = await offer(port, '203.0.113.4')
  }
  expect(again).toEqual(judged)
})

test('a form that takes too long is given up, and told so', async () => {
  const port = await under({ milliseconds: 200, byOne: 1 })
  const slow = await dawdle(port, '203.0.113.1')
  const [said] = (await once(slow, 'data')) as [Buffer]
  expect(said.toString()).toContain('408 Request Timeout')
  expect(await offer(port, '203.0.113.1')).toEqual(judged)
})

test('each client of a proxy on this machine has its own number of questions', async () => {
  const port = await under()
  const ask = async (address: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}/v`, { method: 'POST', headers: { 'x-forwarded-for': address } }))
      .status
  const asked: number[] = []
  for (let i = 0; i < 21; i++) asked.push(await ask('203.0.113.1'))
  expect([asked.at(0), asked.at(-1)]).toEqual([422, 429])
  expect(await ask('203.0.113.2')).toBe(422)
  // The proxy adds the address that it sees at the end: what a client wrote before it counts for nothing.
  expect(await ask('203.0.113.9, 203.0.113.1')).toBe(429)
})
