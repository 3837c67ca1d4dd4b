import { dataOf, type Actor, type World } from './world'
import type { TestDatabase } from './database'
import { unzipped } from './unzipped'
import { download } from './upload'

type Export = { state: string; message: string | null; file: { url: string } | null }

const exports = 'query ($c: ID!) { campaignExports(campaignId: $c) { state message file { url } } }'
const archive = 'mutation ($c: ID!) { archiveCampaign(id: $c) { state } }'
const write = 'mutation ($c: ID!) { exportCampaign(campaignId: $c) { id } }'

/** The files of a call that its office archives and exports long after it closed. */
export async function exportedCall(
  { world, database }: { world: World; database: TestDatabase },
  office: Actor,
  campaignId: string,
): Promise<Map<string, Buffer>> {
  await database.at('2099-03-20T10:00:00+08:00')
  const c = { c: campaignId }
  await world.ask(office, archive, c)
  await world.ask(office, write, c)
  for (;;) {
    const { campaignExports } = dataOf<{ campaignExports: Export[] }>(await world.perform(office, exports, c))
    const [made] = campaignExports
    if (made?.file) return unzipped((await download(world, office, made.file.url)).bytes)
    if (made?.state === 'failed') throw new Error(made.message ?? '')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
