import { createServer, request, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** An office's proxy between browser and server. */
export type Line = {
  url: string
  /** Whether it lets WebSocket through; many do not. */
  sockets: boolean
  /** Sockets that it carried so far. */
  carried: number
  /** Breaks every socket that stands. */
  cut(): void
  close(): Promise<void>
}

/** Opens a proxy before a server; it hands on requests as they come. */
export async function openLine(home: string): Promise<Line> {
  const { hostname, port } = new URL(home)
  const standing = new Set<Duplex>()
  const server = createServer((asked, answer) => {
    const { url, method, headers } = asked
    const on = request({ hostname, port, path: url, method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    on.on('error', () => answer.writeHead(502).end())
    asked.pipe(on)
  })
  server.on('upgrade', (asked: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (!line.sockets) return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    line.carried += 1
    const on = connect(Number(port), hostname)
    const { method, url, rawHeaders } = asked
    const pairs = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []))
    on.write(`${method} ${url} HTTP/1.1\r\n${pairs.join('\r\n')}\r\n\r\n`)
    on.write(head)
    on.on('error', () => socket.destroy())
    on.on('close', () => socket.destroy())
    socket.on('close', () => {
      on.destroy()
      standing.delete(socket)
    })
    socket.pipe(on).pipe(socket)
    standing.add(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets: true,
    carried: 0,
    cut: () => standing.forEach((socket) => socket.destroy()),
    close: () => {
      line.cut()
      server.closeAllConnections()
      return new Promise((resolve) => void server.close(() => resolve()))
    },
  }
  return line
}
