import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Config } from '../platform/config'
import { refuse } from '../platform/refusal'
import { z } from 'zod'
import { isPng } from './picture'
import './signet.messages'

/** What a signing service is asked for: docs/seals.md is the contract. */
const patience = 10_000
const mostAnswer = 4 * 1024 * 1024

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}

const sealAnswer = z.object({
  name: z.string().min(2).max(100),
  picture: z.base64(),
  certificate: z.string().startsWith('-----BEGIN CERTIFICATE-----').refine(isCertificate),
})
const signatureAnswer = z.object({ signature: z.base64() })

export type ServiceSeal = { name: string; picture: Buffer; certificate: string }

/** What is signed, and why: all that leaves this server. The document itself does not. */
export type ToSign = { unit: string; digest: Uint8Array; code: string; content: string; reason: string }

type Connection = Pick<Config, 'sealService' | 'sealServiceTokenFile'>

/** What an answer says. It is counted as it is unpacked: a packed one of some kilobytes may hold gigabytes, whatever length it states. */
async function bodyOf({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > mostAnswer) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

async function ask(connection: Connection, path: string, body?: object): Promise<unknown> {
  const { sealService, sealServiceTokenFile: tokenFile } = connection
  if (!sealService) refuse('signet.noService')
  const token = tokenFile ? (await readFile(tokenFile, 'utf8')).trim() : ''
  const response = await fetch(`${sealService}${path}`, {
    method: body ? 'POST' : 'GET',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
    headers: {
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => refuse('signet.service'))
  if (response.status === 404) refuse('signet.serviceNoSeal')
  const length = Number(response.headers.get('content-length') ?? NaN)
  if (!response.ok || !(length <= mostAnswer)) refuse('signet.service')
  return bodyOf(response).catch(() => refuse('signet.service'))
}

/** The seal that the service holds for a unit: its face and the certificate that it signs with. One that nobody could press is refused here. */
export async function serviceSeal(connection: Connection, unit: string): Promise<ServiceSeal> {
  const answer = sealAnswer.safeParse(await ask(connection, `/seals/${encodeURIComponent(unit)}`))
  if (!answer.success) return refuse('signet.serviceSeal')
  const picture = Buffer.from(answer.data.picture, 'base64')
  if (!(await isPng(picture))) refuse('signet.serviceSeal')
  return { ...answer.data, picture }
}

/** Has the service sign a digest with a unit's seal (CMS, DER). */
export async function serviceSignature(connection: Connection, given: ToSign): Promise<Uint8Array> {
  const { unit, digest, code, content, reason } = given
  const answer = signatureAnswer.safeParse(
    await ask(connection, '/signatures', {
      unit,
      digestAlgorithm: 'SHA-256',
      digest: Buffer.from(digest).toString('base64'),
      code,
      content,
      reason,
    }),
  )
  if (!answer.success) refuse('signet.service')
  return Buffer.from(answer.data.signature, 'base64')
}
