/**
 * Lowest versions without known holes, with the reason. It stands in for `npm audit`, which is not to be had on closed networks, and is
 * looked through at every release: a critical hole is closed within 7 days, a high one within 30.
 */
export const floors: { [name: string]: { floor: string; why: string } } = {
  '@apollo/server': { floor: '5.5.0', why: 'GHSA-9q82-xgwf-vj6h, CVE-2026-23897' },
  graphql: { floor: '16.8.1', why: 'CVE-2023-26144' },
  typeorm: { floor: '1.1.0', why: 'CVE-2026-73651; empty criteria refused' },
  'type-graphql': { floor: '2.0.0', why: 'schema rules that this product relies on' },
  exceljs: { floor: '4.4.0', why: 'last release, affected: reads only in a child process' },
  pdfmake: { floor: '0.3.11', why: 'CVE-2026-114491 is met by refusing SVG and paths from users' },
  mammoth: { floor: '1.11.0', why: 'CVE-2025-11849' },
  'react-admin': { floor: '5.15.4', why: 'CVE-2026-113350 is met by checked links' },
  multer: { floor: '2.1.1', why: 'CVE-2026-3520, CVE-2025-7338' },
  jsonwebtoken: { floor: '9.0.0', why: 'CVE-2022-23539' },
  'sm-crypto': { floor: '0.5.8', why: 'CVE-2026-23965, CVE-2026-73567' },
  yauzl: { floor: '3.2.1', why: 'CVE-2026-31988' },
}

/** Packages that may not come in, by whatever way. */
export const banned: { [name: string]: string } = {
  xlsx: 'its npm release is stuck below CVE-2023-30533 and CVE-2024-22363',
  'adm-zip': 'its guards against bombs were passed twice',
  decompress: 'writes outside its folder',
  'extract-zip': 'writes outside its folder',
  argon2: 'its prebuilt binary crashes; @node-rs/argon2 stands in',
  '@electric-sql/pglite': 'its sessions are not PostgreSQL’s',
}

/** Licences that let an office run, change and pass on the product. */
export const licences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  // Used as separate libraries, unchanged: libvips of sharp, lightningcss of vite.
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Zlib',
])

/** Packages that state their licence in a file only, as read there. */
export const readInFile: { [name: string]: string } = {
  busboy: 'MIT',
  'combine-errors': 'MIT',
  'png-js': 'MIT',
  streamsearch: 'MIT',
}

/** Whether a licence expression can be met: one side of OR, both of AND. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed)
  return plain.split(' AND ').every((licence) => licences.has(licence))
}
