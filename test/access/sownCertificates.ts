import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { day, lineOf, put, type Case, type Grown } from './sown'

/** A certificate for each selected case: its unit and whoever runs the call stand on its line. */
export async function putCertificates(
  database: TestDatabase,
  { campaignId, root }: Grown,
  cases: readonly Case[],
): Promise<void> {
  const chosen = await database.rows<{ id: string; entry: string }>(
    'select id, entry_id as entry from selection order by position',
  )
  const [file] = await database.rows<{ id: string }>('select id from file limit 1')
  const rows = chosen.flatMap(({ id, entry }, at) => {
    const unit = cases.find((one) => one.id === entry)?.filer
    if (!unit) return []
    const said = { number: `${at + 1}`, holder: '单位', statement: '入选', issuer: '局', date: '2099年' }
    return [
      {
        id: v7(),
        campaign_id: campaignId,
        selection_id: id,
        entry_id: entry,
        holder_id: unit.id,
        n: at + 1,
        number: said.number,
        code: v7(),
        said,
        file_id: file?.id,
        seen_by: lineOf(root, unit),
        by_name: '种',
        at: day,
      },
    ]
  })
  await put(database, 'certificate', rows)
}
