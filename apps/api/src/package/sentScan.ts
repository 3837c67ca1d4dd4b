import { servesVersion } from '../entry/servingScan'

/**
 * SQL: the stamped form that went with line `h` of package `g`, case `e` at version `v`: the one noted there; where none was, the one that was
 * in force when the package was forwarded, whatever came in its place since.
 */
export const sentScan = `select s.* from scan s where s.entry_id = e.id and case when h.scan_id is not null then s.id = h.scan_id
    else s.at <= g.forwarded_at and (s.replaced_at is null or s.replaced_at > g.forwarded_at) and ${servesVersion} end
  order by s.version_id = v.id desc, s.at desc limit 1`
