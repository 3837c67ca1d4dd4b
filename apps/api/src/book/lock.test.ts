import { inWorld } from '../../../../test/harness/inWorld'
import type { TestDatabase } from '../../../../test/harness/database'
import { compiled, forwardedCases, select } from '../../../../test/harness/edition'
import { download } from '../../../../test/harness/upload'
import type { Actor, World } from '../../../../test/harness/world'
import { hashPassword } from '../session/hash'

const PASSWORD = '章管-Xk7#qpZ-2099'

let database: TestDatabase
let world: World
inWorld((made) => ({ database, world } = made), { at: '2099-03-20T10:00:00+08:00', worker: true })

let [one, other, spare]: string[] = []
let keeper: Actor
beforeAll(async () => {
  ;[one, other, spare] = await forwardedCases(world, [
    { title: '甲案例', theme: 'sme' },
    { title: '乙案例', theme: 'sme' },
    { title: '丙案例', theme: 'research' },
  ])
  await select(world, [one ?? '', other ?? ''])
  keeper = await world.appoint('sealKeeper', 'cnipa')
  await database.rows('update account set password_hash = $2 where id = $1', [
    keeper.accountId,
    await hashPassword(PASSWORD),
  ])
})

/** What the office does with an act, or why it is refused. */
async function rulesOf(query: string, variables: object, actor = world.asNation): Promise<string[]> {
  const answer = await world.perform(actor, query, variables)
  if (answer.code === 'REFUSED') return answer.violations.map(({ rule }) => rule)
  return answer.errors ? [answer.code ?? ''] : []
}

const lock = (id: string) => rulesOf('mutation ($id: ID!) { lockEdition(id: $id) { locked } }', { id })
const unlocking = 'mutation ($id: ID!, $why: String!) { unlockEdition(id: $id, reason: $why) { id locked } }'
const unlock = (id: string, why: string, actor?: Actor) => rulesOf(unlocking, { id, why }, actor)

const revised = async (): Promise<number> =>
  (
    await world.ask<{ book: { revision: number } }>(
      world.asNation,
      'query ($c: ID!) { book(campaignId: $c) { revision } }',
      {
        c: world.campaignId,
      },
    )
  ).book.revision

type Text = { revision: number; content: { [field: string]: unknown } }

/** Every act by which the book would say something else, by its name. */
async function changes(): Promise<{ [act: string]: string[] }> {
  const { entry } = await world.ask<{ entry: { selection: { edited: Text } } }>(
    world.asNation,
    'query ($e: ID!) { entry(id: $e) { selection { edited { revision content } } } }',
    { e: one },
  )
  const { revision, content } = entry.selection.edited
  const [c, r] = [world.campaignId, await revised()]
  const order = [other, one].map((entryId) => ({ entryId, chapter: 'sme' }))
  return {
    edit: await rulesOf(
      'mutation ($e: ID!, $r: Int!, $t: JSON!) { editText(entryId: $e, revision: $r, content: $t, reason: "订正") { id } }',
      { e: one, r: revision, t: content },
    ),
    note: await rulesOf(
      'mutation ($e: ID!) { noteSelection(entryId: $e, note: "编者有话说。", before: "") { id } }',
      { e: one },
    ),
    order: await rulesOf(
      'mutation ($c: ID!, $r: Int!, $o: [SelectionOrder!]!) { orderSelection(campaignId: $c, revision: $r, order: $o) { revision } }',
      { c, r, o: order },
    ),
    select: await rulesOf('mutation ($e: ID!) { selectEntry(entryId: $e) { id } }', { e: spare }),
    deselect: await rulesOf('mutation ($e: ID!) { deselectEntry(entryId: $e) }', { e: spare }),
    save: await rulesOf(
      `mutation ($c: ID!, $r: Int!) { saveBook(campaignId: $c, revision: $r, title: "另一个书名",
         preface: [], editorsNote: [], colophon: []) { revision } }`,
      { c, r: await revised() },
    ),
  }
}

const acts = ['edit', 'note', 'order', 'select', 'deselect', 'save']
const each = (rules: string[]): object => Object.fromEntries(acts.map((act) => [act, rules]))

/** What the editor is offered, of what the lock decides. */
async function offered(): Promise<{ [verb: string]: string[] }> {
  const { book } = await world.ask<{
    book: { verbs: { verb: string; violations: { says: string }[] }[] }
  }>(world.asNation, 'query ($c: ID!) { book(campaignId: $c) { verbs { verb violations { says } } } }', {
    c: world.campaignId,
  })
  const shown = ['selection.select', 'selection.order', 'selection.tag', 'book.edit', 'book.unlock']
  return Object.fromEntries(
    book.verbs
      .filter(({ verb }) => shown.includes(verb))
      .map(({ verb, violations }) => [verb, violations.map(({ says }) => says)]),
  )
}

test('a print edition that was made before the last change is not locked', async () => {
  const { id } = await compiled(world, 'print')
  await world.ask(
    world.asNation,
    'mutation ($e: ID!) { noteSelection(entryId: $e, note: "编者按。", before: "") { id } }',
    {
      e: other,
    },
  )
  expect(await lock(id)).toEqual(['edition.outdated'])
  expect(await lock((await compiled(world, 'print')).id)).toEqual([])
})

test('what a locked print edition says stays as it is, and every act that would change it says so', async () => {
  expect(await changes()).toEqual(each(['book.locked']))
  const says =
    '“付印稿 2”已锁定，入选案例、次序、编辑稿、编者按和序言等以其为准，不能改动；确需改动的，请先在“编印”中解除锁定。'
  expect(await offered()).toEqual({
    'selection.select': [says],
    'selection.order': [says],
    'selection.tag': [],
    'book.edit': [says],
    'book.unlock': [],
  })
})

test('it is unlocked with a reason that the record keeps, and then the book is changed and printed anew', async () => {
  const [locked] = await database.rows<{ id: string }>('select id from edition where locked')
  const id = locked?.id ?? ''
  expect(await unlock(id, ' ')).toEqual(['summary.reason'])
  expect(await unlock(id, '有案例须移出', world.asProvince)).toEqual(['NOT_FOUND'])
  expect(await unlock(id, '有案例须移出')).toEqual([])
  expect(await unlock(id, '有案例须移出')).toEqual(['edition.notLocked'])
  expect((await offered())['book.unlock']).toEqual(['该稿没有锁定。'])
  const kept = await database.rows(
    `select act, "before", "after" from record where subject_id = $1 and act = 'edition.unlocked'`,
    [id],
  )
  expect(kept).toEqual([
    { act: 'edition.unlocked', before: { sealed: false }, after: { reason: '有案例须移出' } },
  ])
  expect(await changes()).toEqual(each([]))
  expect(await lock(id)).toEqual(['edition.outdated'])
  expect(await lock((await compiled(world, 'print')).id)).toEqual([])
})

test('a request for its seal falls with the lock, and so does the copy that was sealed', async () => {
  const [locked] = await database.rows<{ id: string }>('select id from edition where locked')
  const id = locked?.id ?? ''
  const ask = async (): Promise<{ id: string; code: string }> =>
    (
      await world.ask<{ requestEditionSeal: { id: string; code: string } }>(
        world.asNation,
        'mutation ($id: ID!) { requestEditionSeal(editionId: $id, approver: "周司长", reason: "付印", copies: 2) { id code } }',
        { id },
      )
    ).requestEditionSeal
  const press = (request: string) =>
    rulesOf(
      'mutation ($id: ID!, $p: String!) { seal(requestId: $id, password: $p, seam: true) { state } }',
      { id: request, p: PASSWORD },
      keeper,
    )
  const first = await ask()
  expect(await unlock(id, '封面有误')).toEqual([])
  expect(await press(first.id)).toEqual(['seal.decided'])
  expect(await lock(id)).toEqual([])
  const { id: request, code } = await ask()
  expect(await press(request)).toEqual([])
  const { book } = await world.ask<{ book: { editions: { id: string; sealed: { url: string } | null }[] } }>(
    world.asNation,
    'query ($c: ID!) { book(campaignId: $c) { editions { id sealed { url } } } }',
    { c: world.campaignId },
  )
  const url = book.editions.find((edition) => edition.id === id)?.sealed?.url ?? ''
  const { bytes } = await download(world, world.asNation, url)
  const told = async (): Promise<(string | undefined)[]> => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)]), '付印稿.pdf')
    const answers = [
      await fetch(`${world.url}/v/${code}`),
      await fetch(`${world.url}/v`, { method: 'POST', body: form }),
    ]
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    return pages.map((page) => /<h2>(.*?)<\/h2>/.exec(page)?.[1])
  }
  expect(await told()).toEqual(['付印稿已盖章', '签章有效'])
  expect(await unlock(id, '正文有误')).toEqual([])
  expect(await told()).toEqual(['付印稿已解除锁定，原盖章件失效', '签章无效'])
})
