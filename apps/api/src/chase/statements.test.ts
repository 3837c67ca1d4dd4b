import { fiftyMore } from '../../../../test/harness/centres'
import { activityInput, putWeek, weekActs, weekStage, type WeekStage } from '../../../../test/harness/week'
import type { Actor } from '../../../../test/harness/world'

jest.setTimeout(120_000)

let stage: WeekStage
beforeAll(async () => {
  stage = await weekStage()
  const input = activityInput({ figures: [{ measure: 'boards.1', text: '1' }] })
  await stage.world.ask(stage.unit, weekActs.save, { c: stage.campaignId, input })
  await stage.database.at('2022-05-02T10:00:00+08:00')
})
afterAll(() => stage?.close())

const cells = 'rows { organisation { key } cells { short overdue duties { name n } } }'
const overview = `{ overview { tasks { kind title detail link } blocks { says } matrices { campaign { title } phases { title } ${cells} } } }`
const matrix = `query ($c: ID!) { matrix(campaignId: $c) { region { phase short } campaign { title } ${cells} } }`
const remind = `mutation ($c: ID!, $o: [ID!]!) { remind(campaignId: $c, phase: "summary", organisationIds: $o) { organisation { key } } }`
const contact = `mutation ($i: UnitContactInput!) { saveUnitContact(input: $i) { organisation { key } contactName } }`

const made = async (actor: Actor, query: string, variables: object = {}): Promise<number> => {
  const answer = await stage.world.perform(actor, query, variables)
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.statements
}

/** What is still to be reminded, without those who were a moment ago. */
async function owing(): Promise<string[]> {
  const { owing: all } = await stage.world.ask<{
    owing: { organisation: { id: string }; remindedAt: null | string }[]
  }>(stage.office, 'query ($c: ID!) { owing(campaignId: $c) { organisation { id } remindedAt } }', {
    c: stage.campaignId,
  })
  return all.filter(({ remindedAt }) => remindedAt === null).map(({ organisation }) => organisation.id)
}

/** The statements of every screen and act on those who owe, by its name. */
async function taken(): Promise<{ [what: string]: number }> {
  const { office, unit, campaignId: c } = stage
  const i = { campaignId: c, organisationId: stage.other.organisationId, name: '李老师', phone: '0375-1' }
  return {
    'the office’s first screen': await made(office, overview),
    'a unit’s first screen': await made(unit, overview),
    matrix: await made(office, matrix, { c }),
    'naming a contact': await made(office, contact, { i }),
    reminding: await made(office, remind, { c, o: await owing() }),
  }
}

test('screens and acts on who owes take as many statements for fifty units as for two, and in a second week', async () => {
  const two = await taken()
  expect(Object.entries(two).filter(([, n]) => n > 12)).toEqual([])
  await fiftyMore(stage.database, { ...stage.world, campaignId: stage.campaignId }, stage.unit)
  expect(await owing()).toHaveLength(50)
  expect(await taken()).toEqual(two)
  await putWeek(stage.database, stage.office, [stage.unit, stage.other])
  const { office, unit } = stage
  expect([await made(office, overview), await made(unit, overview)]).toEqual([
    two['the office’s first screen'],
    two['a unit’s first screen'],
  ])
})
