import { X509Certificate } from 'node:crypto'
import { dayOf, isDay, may, type Verb } from '@huibian/domain'
import { v7 } from 'uuid'
import { takeUpload } from '../attachment/takeUpload'
import { certify } from '../authority/unit'
import { keepSecret } from '../authority/vault'
import { actorOf, type Context } from '../platform/context'
import { row } from '../platform/database'
import { record } from '../platform/record'
import { demand, refuse } from '../platform/refusal'
import { demandPassword } from '../session/signIn'
import { sealPicture } from './picture'
import { pictureName, revocationsAt, type SealingUnit } from './provider'
import { serviceSeal } from './service'
import type { SignetInput } from './signet.type'
import './signet.messages'

const providers = ['builtIn', 'picture', 'external'] as const
type Provider = (typeof providers)[number]

const between = (text: string, min: number, max: number): boolean => text.length >= min && text.length <= max

/** The actor's own organisation, locked: two administrators at once register one seal. */
export async function lockUnit(ctx: Context, verb: Verb): Promise<SealingUnit> {
  const actor = actorOf(ctx)
  const { id } = actor.post.organisation
  demand(may(actor, verb, { organisation: id }))
  const unit = await row<SealingUnit>(
    ctx.db,
    `select id, key, coalesce(nullif(sealing_name, ''), name) as name from organisation where id = $1 for no key update`,
    [id],
  )
  if (!unit) throw new Error('the acting organisation is not there')
  return unit
}

type Asked = Omit<SignetInput, 'provider' | 'password'> & { provider: Provider }

function checked(ctx: Context, given: SignetInput): Asked {
  const provider = providers.find((one) => one === given.provider)
  if (!provider) refuse('signet.provider', {}, 'provider')
  const authorisedBy = given.authorisedBy.trim()
  const authorisation = given.authorisation.trim()
  if (!between(authorisedBy, 2, 40)) refuse('signet.authorisedBy', { min: 2, max: 40 }, 'authorisedBy')
  if (!between(authorisation, 4, 200)) refuse('signet.authorisation', { min: 4, max: 200 }, 'authorisation')
  if (!isDay(given.authorisedOn) || given.authorisedOn > dayOf(ctx.now.toISOString()))
    refuse('signet.authorisedOn', {}, 'authorisedOn')
  if (given.diameter < 38 || given.diameter > 58) refuse('signet.diameter', { min: 38, max: 58 }, 'diameter')
  return { ...given, provider, authorisedBy, authorisation }
}

/** What stands behind a new seal: its face, kept encrypted, and what it signs with. */
type Behind = { name: string; certificate?: string; algorithm?: string; sm2PublicKey?: string }

async function builtIn(ctx: Context, id: string, unit: SealingUnit, asked: Asked): Promise<Behind> {
  const kind = asked.algorithm
  if (kind !== 'rsa' && kind !== 'ecdsa') refuse('signet.algorithm', {}, 'algorithm')
  const holder = { name: unit.name, id: unit.id }
  const revocations = revocationsAt(ctx.config.publicUrl)
  const { certificate } = await certify(ctx.config, id, { holder, kind, now: ctx.now, revocations })
  return { name: unit.name, certificate, algorithm: kind }
}

async function external(ctx: Context, id: string, unit: SealingUnit): Promise<Behind> {
  const { picture, certificate, name } = await serviceSeal(ctx.config, unit.key)
  await keepSecret(ctx.config, pictureName(id), picture)
  return { name, certificate }
}

async function standBehind(ctx: Context, id: string, unit: SealingUnit, asked: Asked): Promise<Behind> {
  if (asked.provider === 'external') return external(ctx, id, unit)
  if (!asked.uploadId) refuse('signet.picture', {}, 'uploadId')
  const { path } = await takeUpload(ctx, asked.uploadId, 'picture')
  await keepSecret(ctx.config, pictureName(id), await sealPicture(path))
  return asked.provider === 'builtIn' ? builtIn(ctx, id, unit, asked) : { name: unit.name }
}

/** The administrator, having proved again who they are, puts the organisation's own seal in force, on a recorded authorisation. */
export async function registerSignet(ctx: Context, given: SignetInput): Promise<void> {
  const unit = await lockUnit(ctx, 'signet.register')
  const asked = checked(ctx, given)
  await demandPassword(ctx, given.password)
  const there = await row(ctx.db, 'select 1 from signet where organisation_id = $1 and ended_at is null', [
    unit.id,
  ])
  if (there) refuse('signet.exists')
  const id = v7()
  const behind = await standBehind(ctx, id, unit, asked)
  const certificate = behind.certificate ?? null
  const serial = certificate ? new X509Certificate(certificate).serialNumber.toLowerCase() : null
  const { provider, diameter, authorisedBy, authorisation, authorisedOn } = asked
  await ctx.db.query(
    `insert into signet (id, organisation_id, provider, name, diameter, algorithm, certificate, serial, authorised_by, authorisation,
       authorised_on, registered_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      id,
      unit.id,
      provider,
      behind.name,
      diameter,
      behind.algorithm ?? null,
      certificate,
      serial,
      authorisedBy,
      authorisation,
      authorisedOn,
      ctx.signedIn?.accountName ?? '',
      ctx.now,
    ],
  )
  await record(ctx, {
    act: 'signet.registered',
    noun: 'signet',
    subjectId: id,
    seenBy: `/${unit.key}/`,
    after: { provider, diameter, serial, authorisedBy, authorisation, authorisedOn },
  })
}
