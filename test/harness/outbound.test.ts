import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watchOutbound } from './outbound'

const reachOut = `
  const net = require('node:net')
  const said = (name) => (error) => console.log(name, error?.code ?? 'ok')
  const home = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
    const { port } = home.address()
    await fetch('http://192.0.2.7/').catch((error) => said('fetch')(error.cause))
    await new Promise((done) => net.connect(81, '198.51.100.7').on('error', (error) => done(said('socket')(error))))
    await new Promise((done) => require('node:dns').lookup('elsewhere.invalid', (error) => done(said('name')(error))))
    await new Promise((done) => require('node:dgram').createSocket('udp4').send('x', 53, '203.0.113.7', (error) => done(said('datagram')(error))))
    await new Promise((done) => net.connect(port, '127.0.0.1').on('connect', () => done(said('home')())))
    process.exit()
  })`

test('what a process tries to reach beyond this machine is refused and told, and home is reached', () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'outbound '))
  try {
    const { env, outbound } = watchOutbound(folder)
    const said = execFileSync(process.execPath, ['-e', reachOut], { env, encoding: 'utf8' })
    const refused = ['fetch', 'socket', 'name', 'datagram'].map((name) => `${name} ENETUNREACH`)
    expect(said.trim().split('\n')).toEqual([...refused, 'home ok'])
    expect(outbound()).toEqual([
      'tcp 192.0.2.7:80',
      'tcp 198.51.100.7:81',
      'name elsewhere.invalid',
      'udp 203.0.113.7',
    ])
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})
