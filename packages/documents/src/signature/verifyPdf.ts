import { holderOf } from './authority.ts'
import { Digests } from './digests.ts'
import { name, PdfFile } from './pdfFile.ts'
import { addsOnlySeals } from './revisions.ts'
import { type Signature, signaturesOf, tracesIn, wordsOf } from './signatures.ts'
import { readSignature } from './signedData.ts'
import { distrust, type ReadyTrust, readyTrust, type Trust } from './trust.ts'
import type { Fault, Obstacle, SealSigned, Verdict } from './verdict.ts'

/** Whether a page shows a seal's picture; asked only where there is no signature. */
export type LooksForPicture = (pdf: Uint8Array) => Promise<boolean>

const bare = (verdict: Partial<Verdict> & Pick<Verdict, 'standing'>): Verdict => ({
  seals: [],
  whole: false,
  ...verdict,
})

const invalid = (fault: Fault): Verdict => bare({ standing: 'invalid', fault })
const unclear = (obstacle: Obstacle): Verdict => bare({ standing: 'notCheckable', obstacle })

type Judged = Pick<SealSigned, 'standing' | 'fault' | 'obstacle' | 'signer' | 'serial'>

const failed = (fault: Fault): Judged => ({ standing: 'invalid', fault })

/** The signature's own mathematics and the trust in who made it. */
function judgeSigner(file: PdfFile, signature: Signature, digests: Digests, trust: ReadyTrust): Judged {
  if (!signature.bytes) return failed('badRange')
  const read = readSignature(signature.bytes, digests.signed(signature))
  const who = read.certificate
    ? { signer: holderOf(read.certificate), serial: read.certificate.serialNumber.toLowerCase() }
    : {}
  if (read.state === 'broken') return { ...who, ...failed('altered') }
  if (read.state === 'unsupported') return { ...who, standing: 'notCheckable', obstacle: 'unknownAlgorithm' }
  const doubt = distrust(read.certificate, read.others, trust, wordsOf(file, signature).at)
  if (!doubt) return { ...who, standing: 'valid' }
  return 'fault' in doubt
    ? { ...who, ...failed(doubt.fault) }
    : { ...who, standing: 'notCheckable', ...doubt }
}

/** What happened to the file after each signature: nothing but further seals, or a fault. */
function faultsAfter(file: PdfFile, signatures: Signature[]): (Fault | undefined)[] {
  let revisions: PdfFile[]
  try {
    // Throws where one did not end a readable file.
    revisions = signatures.map(({ end }) => file.asOf(end))
  } catch {
    return signatures.map(() => 'badRange')
  }
  return signatures.map((signature, i) => {
    const own = revisions[i]
    if (!own || signaturesOf(own).length !== i + 1) return 'badRange'
    const next = revisions[i + 1]
    if (!next) return signature.end === file.end ? undefined : 'notWhole'
    return addsOnlySeals(own, next) ? undefined : 'changedAfter'
  })
}

function sealsOf(file: PdfFile, signatures: Signature[], trust: ReadyTrust): SealSigned[] {
  const after = faultsAfter(file, signatures)
  const digests = new Digests(file.bytes, signatures)
  const revisions = signatures.map(({ end }) => digests.upTo(end).digest('hex'))
  return signatures.map((signature, i) => {
    // Whoever witnessed a later seal witnessed this one, too.
    const [seen] = revisions.slice(i).flatMap((revision) => trust.witnessed[revision] ?? [])
    const judged = judgeSigner(file, signature, digests, { ...trust, at: seen ?? trust.at })
    const { at, ...words } = wordsOf(file, signature)
    const fault = judged.fault ?? after[i]
    return {
      ...judged,
      ...(fault ? failed(fault) : {}),
      ...words,
      ...(at ? { at: at.toISOString() } : {}),
      whole: signature.end === file.end,
      revision: revisions[i] ?? '',
    }
  })
}

function sum(seals: SealSigned[]): Verdict {
  const whole = seals.at(-1)?.whole === true
  const bad = seals.find(({ standing }) => standing === 'invalid')
  if (bad?.fault) return { standing: 'invalid', fault: bad.fault, seals, whole }
  const doubtful = seals.find(({ standing }) => standing === 'notCheckable')
  if (doubtful?.obstacle) return { standing: 'notCheckable', obstacle: doubtful.obstacle, seals, whole }
  return { standing: 'valid', seals, whole }
}

async function judge(
  file: PdfFile,
  traces: number,
  trust: ReadyTrust,
  looks: LooksForPicture,
): Promise<Verdict> {
  const signatures = signaturesOf(file)
  if (traces > signatures.length) return invalid('removed')
  if (signatures.length > 0) return sum(sealsOf(file, signatures, trust))
  return bare({ standing: (await looks(file.bytes)) ? 'pictureOnly' : 'none' })
}

/**
 * Says of a file whether it bears seals and whether they hold: none, a picture only, valid, invalid or not checkable. Valid is a file
 * whose every signature holds and is trusted, whose last signature covers the file to its last byte, and which after every earlier one
 * gained nothing but seals. Never throws for what a file contains, but for a trust that cannot be read.
 */
export async function verifyPdf(bytes: Uint8Array, trust: Trust, looks: LooksForPicture): Promise<Verdict> {
  const believed = await readyTrust(trust)
  const traces = tracesIn(bytes)
  try {
    const file = new PdfFile(bytes)
    if (file.trailer.has(name('Encrypt'))) return unclear('encrypted')
    return await judge(file, traces, believed, looks)
  } catch {
    // A signed file that cannot be read any more was altered; of any other nothing can be said.
    return traces > 0 ? invalid('altered') : unclear('unreadable')
  }
}
