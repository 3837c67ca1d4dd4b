/** SQL: the number of the package in force that took this version of an entry; none where none did. */
export const countingPackage = (entry: string, version: string): string =>
  `select g.n from package_entry h join package g on g.id = h.package_id
     where h.entry_id = ${entry} and h.version_id = ${version} and g.state = 'forwarded' order by g.n desc limit 1`
