import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { makeAuthority } from '@huibian/documents'
import { scannedSeal } from '../../../../test/harness/seals'
import type { Refused } from '../platform/refusal'
import { serviceSeal } from './service'

/** By which rule the seal is refused that a service gives in this answer; nothing where it is taken. */
async function refusal(answer: object, packed = false): Promise<string[]> {
  const text = JSON.stringify(answer)
  const server = createServer((_, response) => {
    if (packed) response.setHeader('content-encoding', 'gzip')
    response.end(packed ? gzipSync(text) : text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  const sealService = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
  try {
    await serviceSeal({ sealService }, 'jiangsu')
    return []
  } catch (cause) {
    return (cause as Refused).violations.map(({ rule }) => rule)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

test('a seal of a service that nobody could press is refused when it is registered', async () => {
  const validity = { from: new Date('2098-01-01'), until: new Date('2110-01-01') }
  const { certificate } = await makeAuthority('Signing Service CA', validity)
  const png = await scannedSeal()
  const picture = png.toString('base64')
  const whole = { name: '江苏省知识产权局', picture, certificate }
  const cut = png.subarray(0, png.length / 2).toString('base64')
  const words = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')
  const given = [
    whole,
    { ...whole, name: '' },
    { ...whole, certificate: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' },
    { ...whole, picture: words },
    { ...whole, picture: cut },
  ]
  expect(await refusal({ ...whole, more: ' '.repeat(4 * 1024 * 1024) }, true)).toEqual(['signet.service'])
  const refused = ['signet.serviceSeal']
  expect(await Promise.all(given.map((one) => refusal(one)))).toEqual([
    [],
    refused,
    refused,
    refused,
    refused,
  ])
})
