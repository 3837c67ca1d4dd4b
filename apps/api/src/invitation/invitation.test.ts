import { enter, password } from '../../../../test/harness/factor'
import { mailAll } from '../../../../test/harness/letters'
import { activityInput, putWeek, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'
import { codeHash } from '../account/code'

let stage: WeekStage
/** Another week in which the same unit takes part: whoever is invited into the first sees nothing of it. */
let otherCall: string
let foreign: string
beforeAll(async () => {
  stage = await weekStage({ worker: true })
  otherCall = await putWeek(stage.database, stage.office, [stage.unit])
  foreign = await saved(stage.unit, otherCall, '另一项活动')
  await saved(stage.unit, stage.campaignId, '本单位的活动')
})
afterAll(() => stage?.close())

type Invited = { invitation: { id: string; number: string; state: string }; code: string }
type Line = { id: string; name: string; state: string; openedAt: string | null }

const told = 'invitation { id number state } code'
const invite = `mutation ($c: ID!, $o: ID!, $n: String!, $u: String, $e: String) {
  invite(campaignId: $c, organisationId: $o, name: $n, until: $u, email: $e) { ${told} } }`
const list = 'query ($c: ID!) { invitations(campaignId: $c) { id name state openedAt } }'
const renew = `mutation ($id: ID!) { renewInvitation(invitationId: $id) { ${told} } }`
const withdraw = 'mutation ($id: ID!) { withdrawInvitation(invitationId: $id) { state } }'
const redeem = `mutation ($u: String!, $c: String!, $p: String!) {
  redeemCode(username: $u, code: $c, password: $p) { account { name } posts { id kind organisation { key } } } }`

async function saved(actor: Actor, c: string, title: string): Promise<string> {
  const { saveActivity } = await stage.world.ask<{ saveActivity: { id: string } }>(actor, weekActs.save, {
    c,
    input: activityInput({ title }),
  })
  return saveActivity.id
}

const asked = (given: object = {}): object => ({
  c: stage.campaignId,
  o: stage.unit.organisationId,
  n: '受邀人',
  u: '2022-04-30',
  ...given,
})

const invited = async (given: object = {}): Promise<Invited> =>
  (await stage.world.ask<{ invite: Invited }>(stage.office, invite, asked(given))).invite

type Me = { account: { name: string }; posts: { id: string; kind: string; organisation: { key: string } }[] }

/** Opens an invitation with its code, as the person would, and gives them as an actor. */
async function opened({ invitation, code }: Invited): Promise<{ guest: Actor; me: Me }> {
  const answer = await enter(stage.world, redeem, { u: invitation.number, c: code, p: password })
  if (!answer.me) throw new Error(answer.messages.join())
  const me = answer.me as Me
  return { guest: { ...stage.unit, token: answer.token, postId: me.posts[0]?.id ?? '' }, me }
}

const stateOf = async (id: string): Promise<string | undefined> =>
  (
    await stage.world.ask<{ invitations: Line[] }>(stage.office, list, { c: stage.campaignId })
  ).invitations.find((one) => one.id === id)?.state

test('the person invited acts for the unit in this call, under their own name, and finds no other', async () => {
  const { world, campaignId } = stage
  const made = await invited()
  expect([made.invitation.state, made.invitation.number]).toEqual([
    'waiting',
    expect.stringMatching(/^yq-\d{6}$/),
  ])
  const { guest, me } = await opened(made)
  expect(me).toMatchObject({
    account: { name: '受邀人' },
    posts: [{ kind: 'filingClerk', organisation: { key: stage.unit.organisationKey } }],
  })
  expect(await stateOf(made.invitation.id)).toBe('open')
  const id = await saved(guest, campaignId, '受邀人登记的活动')
  const [line] = await stage.database.rows<{ by: string }>(
    'select by_name as by from activity where id = $1',
    [id],
  )
  expect(line?.by).toBe('受邀人')
  const seen = (actor: Actor): Promise<unknown> => world.ask(actor, '{ campaigns { id } tasks { link } }')
  const both = [otherCall, campaignId]
  expect(JSON.stringify(await seen(stage.unit))).toContain(otherCall)
  const only = await seen(guest)
  expect(both.map((one) => JSON.stringify(only).includes(one))).toEqual([false, true])
  const one = 'query ($id: ID!) { activity(id: $id) { title } }'
  expect(await world.ask(stage.unit, one, { id: foreign })).toEqual({ activity: { title: '另一项活动' } })
  expect((await world.perform(guest, one, { id: foreign })).code).toBe('NOT_FOUND')
  const all = 'query ($c: ID!) { activities(campaignId: $c) { title } }'
  expect((await world.perform(guest, all, { c: otherCall })).code).toBe('NOT_FOUND')
  expect((await world.perform(guest, weekActs.save, { c: otherCall, input: activityInput() })).code).toBe(
    'NOT_FOUND',
  )
})

test('who is invited is told in the console what their unit is told', async () => {
  const { world, database } = stage
  const { guest } = await opened(await invited({ n: '第七人', e: ' guest@example.cn ' }))
  expect(await database.rows(`select email from account where name = '第七人'`)).toEqual([
    { email: 'guest@example.cn' },
  ])
  await database.at('2022-04-30T10:00:00+08:00')
  await database.rows(`update session set seen_at = '2022-04-30T10:00:00+08:00', expires_at = '2022-05-01'`)
  await mailAll(world, database)
  const { inbox } = await world.ask<{ inbox: { items: { title: string }[] } }>(
    guest,
    '{ inbox(page: { number: 1, size: 10 }) { items { title } } }',
  )
  await database.at('2022-04-22T10:00:00+08:00')
  expect(inbox.items.map(({ title }) => title)).toEqual(['【需办理】临近截止：宣传周活动'])
})

test('row level security alone keeps an invitation to its call, in every table that is secured by rows', async () => {
  const { guest } = await opened(await invited({ n: '另一人' }))
  const [account] = await stage.database.rows<{ id: string }>(`select id from account where name = '另一人'`)
  const titles = (actor: Actor): Promise<{ title: string }[]> =>
    stage.world.within(actor, (ctx) => ctx.db.query('select title from activity order by title'))
  const all = (await titles(stage.unit)).map(({ title }) => title)
  const kept = (await titles({ ...guest, accountId: account?.id ?? '' })).map(({ title }) => title)
  expect(all.filter((title) => !kept.includes(title))).toEqual(['另一项活动'])
  expect(kept.length).toBeGreaterThan(0)
  const open = await stage.database.rows(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'campaign_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relrowsecurity
       and c.relname not in ('fingerprint', 'identity', 'place', 'quota', 'spelling')
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'one_call' and not p.polpermissive)`,
  )
  expect(open).toEqual([])
})

test('a code opens once; five wrong ones lock, as any sign-in', async () => {
  const made = await invited({ n: '第二人' })
  const { number } = made.invitation
  const tried = (c: string) => enter(stage.world, redeem, { u: number, c, p: password })
  await opened(made)
  expect((await tried(made.code)).messages).toEqual(['code.failed'])
  for (let n = 0; n < 4; n++) await tried('AAAA-BBBB-CCCC')
  const again = await stage.world.ask<{ renewInvitation: Invited }>(stage.office, renew, {
    id: made.invitation.id,
  })
  expect((await tried(again.renewInvitation.code)).messages).toEqual(['code.failed'])
  const [account] = await stage.database.rows<{ locked: boolean; hash: string; id: string }>(
    `select locked_until > app_now() as locked, code_hash as hash, id from account where username = $1`,
    [number],
  )
  expect(account?.locked).toBe(true)
  expect(account?.hash).toBe(codeHash(account?.id ?? '', again.renewInvitation.code))
})

test('withdrawn, past its day or with the call over it admits nobody, and who is signed in is out at once', async () => {
  const { world, database, office, campaignId: c } = stage
  const ask = async (guest: Actor): Promise<string> =>
    (await world.perform(guest, 'query ($c: ID!) { activities(campaignId: $c) { id } }', { c })).code ??
    'answered'
  const first = await invited({ n: '第三人' })
  const one = (await opened(first)).guest
  expect(await ask(one)).toBe('answered')
  await world.ask(office, withdraw, { id: first.invitation.id })
  expect([await ask(one), await stateOf(first.invitation.id)]).toEqual(['UNAUTHENTICATED', 'withdrawn'])
  const second = await invited({ n: '第四人', u: '2022-04-22' })
  const unopened = await invited({ n: '第六人', u: '2022-04-22' })
  const other = (await opened(second)).guest
  expect(await ask(other)).toBe('answered')
  await database.rows(`update campaign set state = 'draft' where id = $1`, [c])
  expect(await ask(other)).toBe('UNAUTHENTICATED')
  await database.rows(`update campaign set state = 'published' where id = $1`, [c])
  await database.rows(`update session set seen_at = '2022-04-23T00:00:00+08:00', expires_at = '2022-05-01'`)
  await database.at('2022-04-23T00:00:00+08:00')
  expect([await ask(other), await stateOf(second.invitation.id)]).toEqual(['UNAUTHENTICATED', 'over'])
  const back = `mutation ($u: String!, $p: String!) { signIn(username: $u, password: $p) { account { name } } }`
  const { messages } = await enter(world, back, { u: second.invitation.number, p: password })
  expect(messages).toEqual(['invitation.ended'])
  const { number: u } = unopened.invitation
  const opening = await enter(world, redeem, { u, c: unopened.code, p: password })
  expect(opening.messages).toEqual(['invitation.ended'])
  await database.at('2022-04-22T10:00:00+08:00')
  const late = await world.perform(office, renew, { id: first.invitation.id })
  expect(late.violations.map(({ says }) => says)).toEqual(['邀请已撤回或已过有效期，请重新邀请。'])
})

test('without a day of its own it ends when the call closes for the unit', async () => {
  const asking = 'query ($c: ID!) { invitations(campaignId: $c) { id until } }'
  const { invitation } = await invited({ n: '第五人', u: null })
  const { invitations } = await stage.world.ask<{ invitations: { id: string; until: string }[] }>(
    stage.office,
    asking,
    { c: stage.campaignId },
  )
  expect(invitations.find(({ id }) => id === invitation.id)?.until).toBe('2022-04-30T15:59:59.000Z')
})

test('only the office invites, into its own call, its own units, with a name and a day to come', async () => {
  const { world, unit, office, campaignId: c } = stage
  const refused = (await world.perform(unit, invite, asked())).violations.map(({ says }) => says)
  expect(refused).toEqual(['当前不能办理此事项：您的岗位无此权限，或状态已有变化，请刷新后再看。'])
  expect((await world.perform(unit, list, { c })).violations.map(({ says }) => says)).toEqual(refused)
  const o = world.asProvince.organisationId
  const says = async (given: object): Promise<unknown[]> =>
    (await world.perform(office, invite, asked(given))).violations.map((one) => one.says)
  expect(await says({ o })).toEqual(['所选单位不在本次活动中填报，请重新选择。'])
  expect(await says({ n: ' ' })).toEqual(['姓名应为 1 至 40 个字，现为 0 个字。'])
  expect(await says({ u: '2022-04-21' })).toEqual(['有效期应从今天起，最长 366 天，请修改。'])
  expect(await says({ e: '某邮箱' })).toEqual(['邮箱格式不对或超过 100 个字符，例如 name@example.cn。'])
  expect(await says({ u: '今天' })).toEqual(['“今天”不是有效日期，请按年-月-日填写。'])
  const [made] = (await world.ask<{ invitations: Line[] }>(office, list, { c })).invitations
  expect((await world.perform(unit, withdraw, { id: made?.id })).code).toBe('NOT_FOUND')
})
