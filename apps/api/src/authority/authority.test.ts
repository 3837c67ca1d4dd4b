import { randomBytes, X509Certificate } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority, readRevocationList } from '@huibian/documents'
import { authorityCertificate, authorityOf } from './authority'
import { revocationList, revoke } from './revoke'
import { trustOf } from './trust'
import { certify, keysOf } from './unit'
import { demandSecret, folderOf, type Place } from './vault'

const now = new Date('2026-03-25T02:00:00Z')
const folder = fs.mkdtempSync(join(tmpdir(), 'huibian-authority-'))
const newPlace = (production = true): Place => {
  const dataDirectory = join(folder, randomBytes(4).toString('hex'))
  return { dataDirectory, keyFile: join(dataDirectory, 'key'), production }
}
const holder = { name: '江苏省知识产权局', id: 'jiangsu' }
const given = { holder, kind: 'ecdsa' as const, now, revocations: 'http://localhost/seal/revoked.crl' }

afterAll(() => fs.rmSync(folder, { recursive: true }))

test('two processes that need an authority at once make one', async () => {
  const place = newPlace()
  const [first, second] = await Promise.all([authorityOf(place, now), authorityOf(place, now)])
  expect(first.certificate).toBe(second.certificate)
  expect((await authorityOf(place, now)).certificate).toBe(first.certificate)
  expect(await authorityCertificate(place)).toBe(first.certificate)
})

test('a unit’s keys are certified, kept, and nowhere in clear', async () => {
  const place = newPlace()
  const made = await certify(place, 'one', given)
  const kept = await keysOf(place, 'one')
  expect([kept?.serial, kept?.certificate]).toEqual([made.serial, made.certificate])
  const certificate = new X509Certificate(made.certificate)
  const root = new X509Certificate((await authorityOf(place, now)).certificate)
  expect([certificate.subject.includes('江苏省知识产权局'), certificate.verify(root.publicKey)]).toEqual([
    true,
    true,
  ])
  const files = fs
    .readdirSync(folderOf(place), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
  const written = files.map((file) => fs.readFileSync(join(file.parentPath, file.name), 'latin1')).join()
  expect(written).toContain('BEGIN CERTIFICATE')
  expect(written).not.toContain('PRIVATE')
  expect(files.map((file) => fs.statSync(join(file.parentPath, file.name)).mode & 0o077)).toEqual(
    files.map(() => 0),
  )
})

test('without the right key file nothing can be opened, and one name’s secret does not pass for another’s', async () => {
  const place = newPlace()
  await certify(place, 'one', given)
  const units = join(folderOf(place), 'units')
  fs.copyFileSync(join(units, 'one.secret'), join(units, 'two.secret'))
  await expect(keysOf(place, 'two')).rejects.toThrow('unable to authenticate')
  fs.writeFileSync(place.keyFile, randomBytes(32).toString('base64'))
  await expect(keysOf(place, 'one')).rejects.toThrow('unable to authenticate')
  expect(await keysOf(place, 'three')).toBeUndefined()
})

test('a key file is made where there is none, and what is no key file is told before anybody needs it', async () => {
  const place = newPlace()
  await demandSecret(place)
  const made = fs.readFileSync(place.keyFile, 'utf8')
  expect([Buffer.from(made, 'base64').length, fs.statSync(place.keyFile).mode & 0o077]).toEqual([32, 0])
  await demandSecret(place)
  expect(fs.readFileSync(place.keyFile, 'utf8')).toBe(made)
  const says = (keyFile: string) => demandSecret({ ...place, keyFile }).catch(({ message }) => message)
  const [text, below] = [join(folder, 'no.key'), join(place.keyFile, 'key')]
  fs.writeFileSync(text, 'x\n')
  const advice = '请核对路径，确认运行本系统的账号可以读写'
  expect([await says(text), await says(folder), await says(below)]).toEqual([
    `HUIBIAN_KEY_FILE 所指的 ${text} 不是密钥文件：应为 32 字节的 Base64`,
    `HUIBIAN_KEY_FILE 所指的 ${folder} 无法读取或写入（EISDIR）：${advice}`,
    `HUIBIAN_KEY_FILE 所指的 ${below} 无法读取或写入（ENOTDIR）：${advice}`,
  ])
})

test('an office’s own authority takes the place of ours', async () => {
  const place = newPlace()
  const own = await makeAuthority('Some Office CA', { from: now, until: new Date('2040-01-01') })
  fs.mkdirSync(folderOf(place), { recursive: true })
  fs.writeFileSync(join(folderOf(place), 'root.crt'), own.certificate)
  fs.writeFileSync(join(folderOf(place), 'root.key'), own.key)
  const { certificate } = await certify(place, 'one', given)
  expect(new X509Certificate(certificate).issuer).toBe('CN=Some Office CA')
})

test('the key of an office’s own authority goes into the vault when it is first read, and its file is removed', async () => {
  const place = newPlace()
  const own = await makeAuthority('Some Office CA', { from: now, until: new Date('2040-01-01') })
  const [crt, key] = ['root.crt', 'root.key'].map((name) => join(folderOf(place), name)) as [string, string]
  fs.mkdirSync(folderOf(place), { recursive: true })
  fs.writeFileSync(crt, own.certificate)
  fs.writeFileSync(key, own.key)
  const both = await Promise.all([authorityOf(place, now), authorityOf(place, now)])
  expect(both.map(({ certificate }) => certificate)).toEqual([own.certificate, own.certificate])
  const names = fs.readdirSync(folderOf(place))
  expect(names.filter((name) => name.startsWith('root') || name.startsWith('given')).sort()).toEqual([
    'given.secret',
    'root.crt',
  ])
  expect(fs.readFileSync(join(folderOf(place), 'given.secret'), 'latin1')).not.toContain('PRIVATE')
  const later = await authorityOf(place, now)
  expect([later.certificate, new X509Certificate(own.certificate).checkPrivateKey(later.key)]).toEqual([
    own.certificate,
    true,
  ])
  fs.rmSync(crt)
  expect((await authorityOf(place, now)).certificate).not.toBe(own.certificate)
})

test('a key in a folder from which nothing can be removed seals all the same, and the office is told once', async () => {
  const place = newPlace()
  const own = await makeAuthority('Some Office CA', { from: now, until: new Date('2040-01-01') })
  fs.mkdirSync(folderOf(place), { recursive: true })
  fs.writeFileSync(join(folderOf(place), 'root.crt'), own.certificate)
  fs.writeFileSync(join(folderOf(place), 'root.key'), own.key)
  const told = jest.spyOn(console, 'warn').mockImplementation()
  const { rm } = fs.promises
  const kept = jest.spyOn(fs.promises, 'rm').mockImplementation(async (path, options) => {
    if (String(path).endsWith('root.key')) throw Object.assign(new Error('read-only'), { code: 'EROFS' })
    return rm(path, options)
  })
  const twice = [await authorityOf(place, now), await authorityOf(place, now)]
  kept.mockRestore()
  expect(twice.map(({ certificate }) => certificate)).toEqual([own.certificate, own.certificate])
  expect(told.mock.calls.map(([said]) => String(said).replace(/^.*authority./, ''))).toEqual([
    'root.key could not be removed: the key lies there in clear',
  ])
  told.mockRestore()
})

test('a key that is not the certificate’s is refused and stays where it was put', async () => {
  const place = newPlace()
  const validity = { from: now, until: new Date('2040-01-01') }
  const [own, other] = [await makeAuthority('Some CA', validity), await makeAuthority('Other CA', validity)]
  fs.mkdirSync(folderOf(place), { recursive: true })
  fs.writeFileSync(join(folderOf(place), 'root.crt'), own.certificate)
  fs.writeFileSync(join(folderOf(place), 'root.key'), other.key)
  await expect(authorityOf(place, now)).rejects.toThrow('is not the key of the certificate')
  expect(fs.existsSync(join(folderOf(place), 'root.key'))).toBe(true)
})

test('what is revoked stands on a list that the authority signed', async () => {
  const place = newPlace()
  const [one, two] = [await certify(place, 'one', given), await certify(place, 'two', given)]
  expect(await revocationList(place)).toBeUndefined()
  await revoke(place, { serial: one.serial, at: now, compromised: false })
  await revoke(place, { serial: two.serial, at: now, compromised: true })
  const list = readRevocationList((await revocationList(place)) ?? Buffer.alloc(0))
  expect(list.revoked).toEqual([
    { serial: one.serial, at: now, compromised: false },
    { serial: two.serial, at: now, compromised: true },
  ])
  expect(await list.signedBy((await authorityOf(place, now)).certificate)).toBe(true)
})

/** The office's own authority, laid into the folder: with its key unless it is to be missing. */
async function layIn(place: Place, name: string, withKey = true): Promise<string> {
  const own = await makeAuthority(name, { from: now, until: new Date('2040-01-01') })
  fs.mkdirSync(folderOf(place), { recursive: true })
  fs.writeFileSync(join(folderOf(place), 'root.crt'), own.certificate)
  if (withKey) fs.writeFileSync(join(folderOf(place), 'root.key'), own.key)
  return own.certificate
}

const commonNames = (pems: readonly string[]) => pems.map((pem) => new X509Certificate(pem).subject)

test('every authority that certified here stays believed when another takes its place', async () => {
  const place = newPlace()
  await certify(place, 'one', given)
  await layIn(place, 'First Office CA')
  // Before anything is certified by the new one, too.
  expect(commonNames((await trustOf(place, now)).authorities)).toEqual([
    'CN=First Office CA',
    'CN=Huibian Installation CA',
  ])
  await certify(place, 'two', given)
  await layIn(place, 'Second Office CA')
  const { certificate } = await certify(place, 'three', given)
  expect(new X509Certificate(certificate).issuer).toBe('CN=Second Office CA')
  expect(commonNames((await trustOf(place, now)).authorities).sort()).toEqual([
    'CN=First Office CA',
    'CN=Huibian Installation CA',
    'CN=Second Office CA',
  ])
})

test('an authority’s certificate without its key certifies nothing, and is told in a sentence', async () => {
  const place = newPlace()
  await certify(place, 'one', given)
  await layIn(place, 'Keyless CA', false)
  await expect(certify(place, 'two', given)).rejects.toMatchObject({
    violations: [{ rule: 'authority.keyless' }],
  })
  fs.writeFileSync(join(folderOf(place), 'root.crt'), 'no certificate')
  await expect(certify(place, 'two', given)).rejects.toMatchObject({
    violations: [{ rule: 'authority.unreadable' }],
  })
})

test('the office’s trusted certificates are read in DER and as bundles, and one that cannot be read is named', async () => {
  const place = newPlace()
  const validity = { from: now, until: new Date('2040-01-01') }
  const [one, two, three] = await Promise.all(
    ['CA One', 'CA Two', 'CA Three'].map((name) => makeAuthority(name, validity)),
  )
  const folder = join(folderOf(place), 'trusted')
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(join(folder, 'a.crt'), new X509Certificate(one?.certificate ?? '').raw)
  fs.writeFileSync(join(folder, 'b.PEM'), `${two?.certificate}\n${three?.certificate}`)
  expect(commonNames((await trustOf(place, now)).authorities)).toEqual([
    'CN=CA One',
    'CN=CA Two',
    'CN=CA Three',
  ])
  fs.writeFileSync(join(folder, 'c.crl'), 'no list')
  await expect(trustOf(place, now)).rejects.toThrow(/无法读取.*trusted.c\.crl$/)
  fs.renameSync(join(folder, 'c.crl'), join(folder, 'c.crt'))
  await expect(trustOf(place, now)).rejects.toThrow(/无法读取.*trusted.c\.crt$/)
})
