import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Authority,
  completeSignature,
  issueCertificate,
  type KeyKind,
  type KeyWithCertificate,
  makeAuthority,
  type Pressing,
  pressSeal,
  showsSeal,
  signDigest,
  type Trust,
  type Verdict,
  verifyPdf,
} from '@huibian/documents'
import { rendering } from './samples.ts'

/** The instant at which everything in these tests happens. */
export const at = new Date('2026-03-25T02:00:00Z')
const from = new Date('2026-01-01T00:00:00Z')
const until = new Date('2031-01-01T00:00:00Z')

/** As long as an authority lives. */
export const ever = { from, until: new Date('2045-01-01T00:00:00Z') }

export type Unit = KeyWithCertificate & { name: string; serial: string }

export const asAuthority = (issued: { certificate: string; key: string }): Authority => ({
  certificate: issued.certificate,
  key: createPrivateKey(issued.key),
})

const der = (pem: string): Uint8Array => new Uint8Array(new X509Certificate(pem).raw)

/** A unit with a certificate of the authority. */
export async function unit(
  authority: Authority,
  name: string,
  given: { kind?: KeyKind; from?: Date; until?: Date } = {},
): Promise<Unit> {
  const validity = { from: given.from ?? from, until: given.until ?? until }
  const issued = await issueCertificate(
    authority,
    { name, id: `id-${name}` },
    { kind: given.kind ?? 'ecdsa', validity },
  )
  const serial = new X509Certificate(issued.certificate).serialNumber.toLowerCase()
  const above = [der(authority.certificate)]
  return { name, serial, key: createPrivateKey(issued.key), certificate: der(issued.certificate), above }
}

export const newAuthority = async (name = 'Huibian Test CA'): Promise<Authority> =>
  asAuthority(await makeAuthority(name, ever))

export const trusting = (authority: Authority, more: Partial<Trust> = {}): Trust => ({
  authorities: [authority.certificate],
  revocations: [],
  at,
  ...more,
})

/** The file with this unit's seal and signature on it. */
export async function sealed(pdf: Uint8Array, by: Unit, more: Partial<Pressing> = {}): Promise<Uint8Array> {
  const words = {
    at,
    name: by.name,
    reason: '报送优秀案例',
    code: '7KQ4-M2XD-9RTB',
    content: 'ab'.repeat(32),
  }
  const pressing: Pressing = {
    seal: { name: by.name, diameter: 45 },
    position: { page: 1, x: 68, y: 57 },
    words,
    ...more,
  }
  const prepared = await pressSeal(pdf, pressing, rendering)
  return completeSignature(prepared, await signDigest(prepared.digest, by))
}

export const verify = (pdf: Uint8Array, trust: Trust): Promise<Verdict> => verifyPdf(pdf, trust, showsSeal)

/** A verdict in short: its standing, and why. */
export const said = ({ standing, fault, obstacle }: Verdict): string =>
  [standing, fault ?? obstacle ?? ''].filter(Boolean).join(' ')

/** Where a seal stands on its page, in points from the top left: its middle, and the shorter of its sides, which is its diameter. */
export type Pressed = { by: string; page: number; x: number; y: number; diameter: number }

/** The faces of a file's signatures, as another library reads them, in the order of the pages. */
export async function pressedOn(pdf: Uint8Array): Promise<Pressed[]> {
  const document = await PDFDocument.load(pdf)
  return document.getPages().flatMap((page, i) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((one): Pressed[] => {
      const dict = document.context.lookup(one, PDFDict)
      if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Widget')) return []
      const { x, y, width, height } = dict.lookup(PDFName.of('Rect'), PDFArray).asRectangle()
      const by = dict.lookup(PDFName.of('V'), PDFDict).lookup(PDFName.of('Name'), PDFHexString).decodeText()
      const middle = { x: x + width / 2, y: page.getHeight() - y - height / 2 }
      return [{ by, page: i + 1, ...middle, diameter: Math.min(width, height) }]
    }),
  )
}

export type PdfSig = { name: string; valid: boolean; trusted: boolean; whole: boolean }

/** What poppler says of a file's signatures, believing an authority. */
export function pdfsig(pdf: Uint8Array, authority: Pick<Authority, 'certificate'>): PdfSig[] {
  const folder = mkdtempSync(join(tmpdir(), 'pdfsig-'))
  const quiet: ExecFileSyncOptionsWithStringEncoding = { stdio: 'pipe', encoding: 'utf8' }
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    writeFileSync(join(folder, 'root.pem'), authority.certificate)
    const nss = `sql:${folder}`
    execFileSync('certutil', ['-N', '-d', nss, '--empty-password'], quiet)
    execFileSync(
      'certutil',
      ['-A', '-d', nss, '-n', 'root', '-t', 'CT,C,C', '-i', join(folder, 'root.pem')],
      quiet,
    )
    return run(['-nssdir', nss, join(folder, 'a.pdf')])
      .split(/^Signature #\d+:$/m)
      .slice(1)
      .map((text) => ({
        name: /Common Name: (.*)/.exec(text)?.[1] ?? '',
        valid: text.includes('Signature is Valid.'),
        trusted: text.includes('Certificate is Trusted.'),
        whole: text.includes('- Total document signed'),
      }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** pdfsig ends with 1 where a signature fails or there is none; it says so all the same. */
function run(args: string[]): string {
  try {
    return execFileSync('pdfsig', args, { stdio: 'pipe', encoding: 'utf8' })
  } catch (cause) {
    if (cause instanceof Error && 'stdout' in cause) return String(cause.stdout)
    throw cause
  }
}
