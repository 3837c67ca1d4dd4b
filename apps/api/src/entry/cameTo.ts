const came = `e.state in ('submitted', 'inReview', 'accepted', 'forwarded')`

/** SQL: the version of `e` that reached an organisation, or that it sent itself. */
const reached = (organisation: string): string =>
  `case when ${organisation} in (e.receiver_id, e.filer_id) then e.submitted_version_id else e.forwarded_version_id end`

/** SQL: entries `e` that came, whoever's `o` they are, each at the version `v` that reached the organisation $3, or that it sent itself. */
export const cameVersions = `entry e join organisation o on o.id = e.filer_id
  join entry_version v on v.id = ${reached('$3')}`

/** SQL: entry `e` came to whoever has the key $2, whatever way, and was neither sent back nor declined. */
export const cameTo = `strpos(e.seen_by, $2) > 0 and ${came}`

/** SQL: the version `v` by which the picture with this id stands in what came to the acting organisation; none where it stands in none any more. */
export const cameShowing = (
  picture: string,
): string => `file x join entry e on x.noun = 'entry' and e.id = x.subject_id
  join organisation here on here.key = acting_organisation()
  join entry_version v on v.id = ${reached('here.id')}
  where x.id = ${picture} and ${came} and strpos(v.content::text, x.id::text) > 0`
