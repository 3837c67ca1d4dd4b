import { banned, floors, isAllowed, readInFile } from './house/dependencies'
import { atLeast, foreign, isThereFor, locked, nameOf } from './house/lock'
import { files, linesThat, read } from './house/sources'

test('the lock file names no address but the public registry’s default', () => {
  const addresses = foreign
    .map(([, { resolved }]) => resolved)
    .filter((address) => address !== undefined && !address.startsWith('https://registry.npmjs.org/'))
  expect(addresses).toEqual([])
})

test('no file names another registry or a mirror', () => {
  const text = files.filter(
    (path) => /\.(ts|mjs|cjs|json|ya?ml|md|npmrc)$/.test(path) || path.includes('.ci/'),
  )
  const registry =
    /https?:\/\/(?!registry\.npmjs\.org)[\w.-]*(registry|npm|mirror|artifactory|nexus|verdaccio)[\w.-]*\.[a-z]+/i
  expect(
    linesThat(
      text.filter((path) => path !== 'package-lock.json'),
      (line) => registry.test(line),
    ),
  ).toEqual([])
})

test('every package is locked with its hash', () => {
  expect(foreign.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
})

test('the binaries of every platform are locked', () => {
  const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).flatMap((name) =>
      isThereFor(path, name) ? [] : [`${path} → ${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('every licence may be passed on', () => {
  const refused = foreign
    .map(([path, { license }]) => ({ path, license: license ?? readInFile[nameOf(path)] ?? 'none' }))
    .filter(({ license }) => !isAllowed(license))
  expect(refused).toEqual([])
})

test('no package is below its floor', () => {
  const below = foreign.flatMap(([path, { version = '0' }]) => {
    const known = floors[nameOf(path)]
    return known && !atLeast(version, known.floor)
      ? [`${path} ${version} < ${known.floor}: ${known.why}`]
      : []
  })
  expect(below).toEqual([])
})

test('no banned package came in', () => {
  const there = foreign.flatMap(([path]) =>
    banned[nameOf(path)] ? [`${path}: ${banned[nameOf(path)]}`] : [],
  )
  expect(there).toEqual([])
})

test('every version is stated exactly', () => {
  const loose = files
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .flatMap((path) => {
      const { dependencies, devDependencies } = JSON.parse(read(path))
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
        .map(([name, version]) => `${path}: ${name} ${String(version)}`)
    })
  expect(loose).toEqual([])
})

test.each([
  ['1.2.3', '1.2.3', true],
  ['1.10.0', '1.9.9', true],
  ['1.2.3', '1.2.4', false],
  ['2.0.0-rc.4', '2.0.0', true],
  ['0.3.11', '0.4', false],
])('%s against the floor %s: %s', (version, floor, expected) => {
  expect(atLeast(version, floor)).toBe(expected)
})
