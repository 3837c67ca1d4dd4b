import { needsNamespace, withoutNetwork } from '../harness/namespace'

/** Asks an application of ours who asks, over the loopback and over another address of this machine. */
const script = `
  const app = require('express')()
  require('./apps/api/dist/platform/http.js').trustProxy(app)
  app.get('/', (request, response) => response.send(request.ip + ' ' + request.protocol))
  const server = app.listen(0, '0.0.0.0', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' }
    for (const host of ['127.0.0.1', '203.0.113.9'])
      console.log(await (await fetch('http://' + host + ':' + server.address().port, { headers })).text())
    server.close()
  })`

needsNamespace()('the word of a proxy counts on this machine, and of nobody who comes from elsewhere', () => {
  const run = 'ip address add 203.0.113.9/32 dev lo && "$NODE" -e "$SCRIPT"'
  const told = withoutNetwork(run, { NODE: process.execPath, SCRIPT: script })
  expect(told.trim().split('\n')).toEqual(['198.51.100.7 https', '203.0.113.9 http'])
})
