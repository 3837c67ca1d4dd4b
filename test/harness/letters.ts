import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { inboxRound } from '../../apps/api/src/inbox/round'
import { mailRound } from '../../apps/api/src/mail/round'
import { freshDatabase, type TestDatabase } from './database'
import { makeWorld, type Actor, type World } from './world'

export type Letter = { to: string[]; raw: string }

/** A mail server of its own, which takes everything unless it is told to be away. */
export async function mailServer(): Promise<{
  url: string
  letters: Letter[]
  away: boolean
  stop(): Promise<void>
}> {
  const letters: Letter[] = []
  const state = { away: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_, __, callback) => callback(state.away ? new Error('busy') : null),
    onData: (stream, session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}?from=huibian@example.cn`,
    letters,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  })
}

/** Headers and text of a letter as its reader sees them. */
export function read({ raw }: Letter): { subject: string; text: string } {
  const [head = '', ...body] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const unfolded = head.replace(/\n[ \t]+/g, ' ')
  const coded = /^Subject: (.*)$/m.exec(unfolded)?.[1] ?? ''
  const words = coded
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi, (_, way, text) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : unquoted(text.replaceAll('_', ' ')),
    )
  const base64 = /^Content-Transfer-Encoding: base64$/im.test(head)
  const bytes = base64
    ? Buffer.from(body.join(''), 'base64')
    : Buffer.from(unquoted(body.join('\n\n')), 'latin1')
  return { subject: Buffer.from(words, 'latin1').toString('utf8'), text: bytes.toString('utf8') }
}

/** Quoted-printable as bytes. */
const unquoted = (text: string): string =>
  text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Looks for what is to be told, by mail and in the console, and waits until the queue has nothing left to do. */
export async function mailAll(world: World, database: TestDatabase): Promise<void> {
  await mailRound(world.serving.platform)
  await inboxRound(world.serving.platform)
  for (const patience = Date.now() + 60_000; Date.now() < patience; await sleep(100)) {
    const left = await database.rows(
      `select 1 from job where kind in ('mail.send', 'inbox.tell') and state <> 'done'`,
    )
    if (left.length === 0) break
  }
}

type Told = { subject: string; text: string }

/** A world of 12 March 2099 that mails, and what came of it to those who have an address. */
export type MailStage = {
  database: TestDatabase
  world: World
  letters: Letter[]
  /** What goes to somebody at an instant, each thing once. */
  told: (name: string, at: string) => Promise<Told[]>
  stop: () => Promise<void>
}

/** Opens a mail server and a world beside it; `people` are given addresses by their names. */
export async function mailStage(people: (world: World) => { [name: string]: Actor }): Promise<MailStage> {
  const server = await mailServer()
  const database = await freshDatabase()
  const env = { SMTP_URL: server.url }
  const world = await makeWorld(database, { at: '2099-03-12T10:00:00+08:00', worker: true, env })
  const addressOf = (name: string): string => `${name}@example.cn`
  for (const [name, { accountId }] of Object.entries(people(world)))
    await database.rows('update account set email = $1 where id = $2', [addressOf(name), accountId])
  return {
    database,
    world,
    letters: server.letters,
    told: async (name, at) => {
      await database.at(at)
      server.letters.splice(0)
      await mailAll(world, database)
      await mailAll(world, database)
      return server.letters.filter(({ to }) => to.includes(addressOf(name))).map(read)
    },
    stop: async () => {
      await world.stop()
      await database.drop()
      await server.stop()
    },
  }
}
