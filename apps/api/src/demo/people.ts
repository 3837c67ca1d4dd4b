import { randomInt } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { mobileOf } from '../account/account.rule'
import { hashPassword } from '../session/hash'
import { rows, type Db } from '../platform/database'
import type { SamplePerson } from '../sample/read'
import { inOrder } from './inOrder'

/** A person of the demo in one post, as later acts need it. */
export type Seat = { accountId: string; postId: string; organisationId: string; kind: string }

/** A line of `demo-accounts.json`. */
export type DemoAccount = { role: string; organisation: string; username: string; password: string }

const syllables =
  'ba bei bo chi da dong fei gao han hui ji kai lan lei ma mei nan peng qi rui shan tao wen xi yun zhu'.split(
    ' ',
  )

/** Twenty characters or so that no list of common passwords holds. */
function makePassword(): string {
  const word = (): string => {
    const sound = Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)] ?? '').join('')
    return sound.charAt(0).toUpperCase() + sound.slice(1)
  }
  return `${word()}-${word()}-${randomInt(1000, 9999)}`
}

/** An account that is still to be opened, with the password that it will have. */
export type MadeAccount = {
  id: string
  username: string
  name: string
  phone: string
  mobile: string | null
  email: string
  hash: string
  password: string
}

async function makeAccount(person: SamplePerson): Promise<MadeAccount> {
  const password = makePassword()
  const { name, email } = person
  const phone = person.mobile || person.phone
  return {
    id: v7(),
    username: person.key,
    name,
    phone,
    mobile: mobileOf(phone),
    email,
    password,
    hash: await hashPassword(password),
  }
}

/** Makes accounts with random passwords. Hashing takes its time, so this comes before the transaction that opens them. */
export async function makeAccounts(people: readonly SamplePerson[]): Promise<MadeAccount[]> {
  const made: MadeAccount[] = []
  await inOrder(people, 2, makeAccount, async (_person, account) => void made.push(account))
  return made
}

/** Opens the demo's accounts and seats them. Gives the seats by `person kind organisation`. */
export async function seatPeople(
  db: Db,
  { people, made }: { people: readonly SamplePerson[]; made: readonly MadeAccount[] },
  organisations: Map<string, string>,
): Promise<{ seats: Map<string, Seat>; accounts: DemoAccount[] }> {
  await rows(
    db,
    `insert into account (id, username, name, phone, mobile, email, password_hash, password_changed_at)
     select id, username, name, phone, mobile, email, hash, app_now()
     from jsonb_to_recordset($1::jsonb) as a(id uuid, username text, name text, phone text, mobile text, email text, hash text)`,
    [JSON.stringify(made)],
  )
  const wanted = people.flatMap((person) =>
    person.posts.map(({ kind, organisation }) => ({
      key: `${person.key} ${kind} ${organisation}`,
      accountId: made.find(({ username }) => username === person.key)?.id ?? '',
      organisationId: organisations.get(organisation) ?? '',
      kind,
    })),
  )
  const posts = await makePosts(db, wanted)
  await rows(
    db,
    `insert into holding (id, post_id, account_id, since)
     select id, post_id, account_id, app_now() from jsonb_to_recordset($1::jsonb) as h(id uuid, post_id uuid, account_id uuid)`,
    [
      JSON.stringify(
        wanted.map((one) => ({
          id: v7(),
          post_id: posts.get(`${one.organisationId} ${one.kind}`),
          account_id: one.accountId,
        })),
      ),
    ],
  )
  const seats = new Map(
    wanted.map(({ key, ...seat }) => [
      key,
      { ...seat, postId: posts.get(`${seat.organisationId} ${seat.kind}`) ?? '' },
    ]),
  )
  const passwords = new Map(made.map(({ username, password }) => [username, password]))
  const accounts = people.flatMap((person) =>
    person.posts.map(({ kind, organisation }) => ({
      role: kind,
      organisation,
      username: person.key,
      password: passwords.get(person.key) ?? '',
    })),
  )
  return { seats, accounts }
}

async function makePosts(
  db: Db,
  wanted: { organisationId: string; kind: string }[],
): Promise<Map<string, string>> {
  const different = new Map(
    wanted.map(({ organisationId, kind }) => [
      `${organisationId} ${kind}`,
      { organisationId, kind, id: v7() },
    ]),
  )
  await rows(
    db,
    `insert into post (id, organisation_id, kind)
     select id, "organisationId", kind from jsonb_to_recordset($1::jsonb) as p(id uuid, "organisationId" uuid, kind text)`,
    [JSON.stringify([...different.values()])],
  )
  return new Map([...different].map(([key, { id }]) => [key, id]))
}

/** Keeps the demo's passwords where only the installation's own user reads them. */
export async function keepAccounts(dataDirectory: string, accounts: DemoAccount[]): Promise<void> {
  await writeFile(join(dataDirectory, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, {
    mode: 0o600,
  })
}
