/** SQL: the last call of the same notice that the office of a call ran before that. */
export const callBefore = (
  call = '$1',
): string => `(select b.id from campaign b join campaign c on c.id = ${call} and b.owner_id = c.owner_id and b.preset = c.preset
  and b.created_at < c.created_at and b.state <> 'draft' order by b.created_at desc limit 1)`
