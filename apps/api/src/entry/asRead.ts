import type { EntryRow } from './entry.entity'
import type { Entry } from './entry.type'

/**
 * The row that an act has just written, as the one who acted reads it. Acts of others than the filer happen only while the draft is the
 * version that stands, so that nothing newer shows.
 */
export function asRead(entry: EntryRow): Entry {
  return {
    id: entry.id,
    campaignId: entry.campaignId,
    campaignVersion: entry.campaignVersion,
    participationId: entry.participationId,
    filerId: entry.filerId,
    receiverId: entry.receiverId,
    proxyId: entry.proxyId,
    phase: entry.phase,
    kind: entry.kind,
    route: entry.route,
    state: entry.state,
    seenBy: entry.seenBy,
    number: entry.number,
    title: entry.title,
    theme: entry.theme === '' ? null : entry.theme,
    mark: entry.mark === '' ? null : entry.mark,
    revision: entry.revision,
    words: entry.words,
    versionId: entry.currentVersionId,
    submittedAt: entry.submittedAt,
    updatedAt: entry.updatedAt,
  }
}
