/** SQL: entries `e` that came, whoever's `o` they are, each at the version `v` that reached the organisation $3, or that it sent itself. */
export const cameVersions = `entry e join organisation o on o.id = e.filer_id
  join entry_version v on v.id = case when $3 in (e.receiver_id, e.filer_id) then e.submitted_version_id else e.forwarded_version_id end`

/** SQL: entry `e` came to whoever has the key $2, whatever way, and was neither sent back nor declined. */
export const cameTo = `strpos(e.seen_by, $2) > 0
  and e.state in ('submitted', 'inReview', 'accepted', 'forwarded')`
