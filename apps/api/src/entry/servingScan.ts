/** SQL: scan `s` serves version `v`: stamped on it, or on an earlier one whose stamp a recorded waiver lets stand. */
export const servesVersion = `(s.version_id = v.id
  or exists (select 1 from waiver w where w.scan_id = s.id and w.version_id = v.id))`

/** SQL: the scan in force of entry `e` at version `v`, its own before an earlier one's. */
export const servingScan = `select s.id, s.file_id, s."check", s.version_id, s.sealed_by from scan s
  where s.entry_id = e.id and s.replaced_at is null and ${servesVersion}
  order by s.version_id = v.id desc limit 1`
