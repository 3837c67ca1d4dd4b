import {
  acts,
  bound,
  drafted,
  finalised,
  submission,
  type EntryState,
  type Filed,
} from '../../../../test/harness/filing'
import { n2Stage, openDay, type Stage } from '../../../../test/harness/n2'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())
beforeEach(() => stage.database.at(openDay))

/** The office answers a question of the notice. */
async function answer(question: string, value: boolean): Promise<void> {
  await stage.database.rows(
    `update campaign_version set file = jsonb_set(file, '{questions}', (
       select jsonb_agg(case when q->>'id' = $1 then q || jsonb_build_object('answer', $2::boolean) else q end order by at)
       from jsonb_array_elements(file->'questions') with ordinality as each(q, at)))`,
    [question, value],
  )
}

async function sentAt(
  entry: Filed,
  instant: string,
): Promise<[string | undefined, string | null | undefined]> {
  const { world, database } = stage
  await database.at(instant)
  await bound(world, world.asCentre, entry)
  const said = await world.perform(world.asCentre, acts.submit, submission(entry))
  const sent = said.data?.['submitEntry'] as EntryState | undefined
  return [said.violations[0]?.message, sent?.mark]
}

const twoFinalised = async (): Promise<[Filed, Filed]> => {
  const { world } = stage
  const one = await finalised(world, world.asCentre, await drafted(world, world.asCentre))
  return [one, await finalised(world, world.asCentre, await drafted(world, world.asCentre))]
}

describe('定稿 before the close', () => {
  test('does not count as on time unless the campaign says so', async () => {
    const [entry] = await twoFinalised()
    expect(await sentAt(entry, '2021-03-27T00:00:00+08:00')).toEqual(['gate.closed', undefined])
  })
  test('counts where it does, and the scan may follow for three working days', async () => {
    await answer('finalisedCountsOnTime', true)
    const [one, other] = await twoFinalised()
    // 26 March 2021 was a Friday: the third working day after it is Wednesday the 31st.
    expect(await sentAt(one, '2021-03-31T23:59:59+08:00')).toEqual([undefined, 'onTime'])
    expect(await sentAt(other, '2021-04-01T00:00:00+08:00')).toEqual(['gate.closed', undefined])
    await answer('finalisedCountsOnTime', false)
  })
})
