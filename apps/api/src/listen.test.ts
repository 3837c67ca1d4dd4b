import { createServer } from 'node:http'
import { blamed, listen } from './listen'

const coded = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code })

test('an address that is not this machine’s is told as one sentence about HOST', async () => {
  const server = createServer()
  await expect(listen(server, 0, '203.0.113.1')).rejects.toThrow(
    'HOST 所写的 203.0.113.1 不是本机的地址（EADDRNOTAVAIL）：请写本机的地址，或写 0.0.0.0，在本机的所有地址上提供',
  )
  const port = await listen(server, 0, '127.0.0.1')
  expect(server.address()).toEqual({ address: '127.0.0.1', family: 'IPv4', port })
  await new Promise((resolve) => server.close(resolve))
})

test('a name that leads nowhere is about HOST, and a port that the account may not use about PORT', () => {
  expect(blamed(coded('ENOTFOUND'), 4000, 'huibian.office').message).toBe(
    'HOST 所写的 huibian.office 不是本机的地址（ENOTFOUND）：请写本机的地址，或写 0.0.0.0，在本机的所有地址上提供',
  )
  expect(blamed(coded('EACCES'), 80, '0.0.0.0').message).toBe(
    '本账号不能使用端口 80（EACCES）：请用 PORT=其他端口 再启动，1024 以下的端口通常只有 root 可以使用',
  )
  const taken = coded('EADDRINUSE')
  expect(blamed(taken, 4000, '127.0.0.1')).toBe(taken)
})
