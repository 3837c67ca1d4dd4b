import { v7 } from 'uuid'
import type { TestDatabase } from '../harness/database'
import { day, hash, put, type Case, type Grown } from './sown'

/** A week's activity with a picture for each case, on the line that the case stands on, and a total that the owner corrected. */
export async function putActivities(
  database: TestDatabase,
  grown: Grown,
  cases: readonly Case[],
): Promise<void> {
  const [file] = await database.rows<{ id: string }>('select id from file limit 1')
  const words = {
    plan: '',
    state: 'held',
    title: '布展',
    hour: '',
    contact: '',
    place: '',
    hosts: '',
    agenda: '',
    about: '',
    reason: '',
  }
  const rest = { ...words, day, until: day, figures: {}, revision: 1, by_name: '种', updated_at: day }
  const activities = cases.map(({ filer, seenBy }) => ({ id: v7(), filer, seenBy }))
  await put(
    database,
    'activity',
    activities.map(({ id, filer, seenBy }) => ({
      ...rest,
      id,
      campaign_id: grown.campaignId,
      organisation_id: filer.id,
      seen_by: seenBy,
    })),
  )
  const shot = { source: hash, caption: '', place: '', rights: '', minors: null, consent: false, at: day }
  await put(
    database,
    'shot',
    activities.map(({ id }) => ({
      ...shot,
      id: v7(),
      activity_id: id,
      file_id: file?.id,
      thumbnail_id: file?.id,
    })),
  )
  await put(
    database,
    'activity_objection',
    activities.map(({ id }) => ({
      id: v7(),
      activity_id: id,
      stood: '',
      reason: '不符',
      by_name: '种',
      at: day,
    })),
  )
  const counts = { source: 'usb', activities: 1, pictures: 0, refused: 0, by_name: '种', at: day }
  await put(
    database,
    'delivery',
    activities.map(({ filer, seenBy }) => ({
      ...counts,
      id: v7(),
      campaign_id: grown.campaignId,
      organisation_id: filer.id,
      seen_by: seenBy,
    })),
  )
  await put(database, 'adjustment', [
    { campaign_id: grown.campaignId, measure: 'm', by: 1, reason: '理由', by_name: '种', at: day },
  ])
  const section = { key: 'overview', heading: '总体情况', compiled: '', edited: '办公室所写', revision: 1 }
  await put(database, 'report_section', [
    { ...section, campaign_id: grown.campaignId, by_name: '种', at: day },
  ])
}
