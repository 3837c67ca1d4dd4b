/** SQL: the last call of the same notice that the office of the call $1 ran before that. */
export const callBefore = `(select b.id from campaign b join campaign c on c.id = $1 and b.owner_id = c.owner_id and b.preset = c.preset
  and b.created_at < c.created_at and b.state <> 'draft' order by b.created_at desc limit 1)`
