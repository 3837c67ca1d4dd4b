import type { Server } from 'node:http'
import { ConfigMistakes } from './platform/config'

const notHere = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL']

/** Why an address cannot be listened at, where HOST or PORT is to blame; a port that is taken explains itself. */
export function blamed(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const { code = '' } = cause
  if (notHere.includes(code))
    return new ConfigMistakes([
      `HOST 所写的 ${host} 不是本机的地址（${code}）：请写本机的地址，或写 0.0.0.0，在本机的所有地址上提供`,
    ])
  if (code === 'EACCES')
    return new ConfigMistakes([
      `本账号不能使用端口 ${port}（${code}）：请用 PORT=其他端口 再启动，1024 以下的端口通常只有 root 可以使用`,
    ])
  return cause
}

/** Listens; answers the port, which is another than asked only for 0. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(blamed(cause, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address && typeof address === 'object' ? address.port : port)
    })
  })
}
