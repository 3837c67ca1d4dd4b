import { addDays, dayOf } from '@huibian/domain'
import { join } from 'node:path'
import { allowLate, setOwnDeadline } from '../campaign/deadline'
import { createCampaign } from '../campaign/create'
import { publishCampaign } from '../participation/publish'
import { loadReferenceOrganisations, readReference } from '../organisation/reference'
import type { Platform } from '../platform/context'
import { separately } from '../platform/transaction'
import { setDemoClock } from './clock'
import { passCase, sendBackCase } from './decideCases'
import { fileCase } from './fileCase'
import { forwardPhase } from './forwardPhase'
import { keepAccounts, seatPeople } from './people'
import { readCases, readDemo, readWorld, type SampleCase } from './sample'
import { as, seatOf, type Stage } from './stage'

/** Tells how far the play is, between 0 and 1. */
export type Told = (share: number) => Promise<void>

const nobody = { organisationKey: '' }
const today = (): string => dayOf(new Date().toISOString())
const provinceOf = (stage: Stage, sample: SampleCase): string =>
  stage.world.centres.find(({ key }) => key === sample.centre)?.parent ?? ''

/** Opens the world: organisations, people at their posts, the call published forty-five days ago. */
async function open(platform: Platform, ownerUrl: string): Promise<Stage> {
  const world = readWorld(platform.root)
  const sample = join(platform.root, 'db/sample')
  const units = [
    ...(await readReference(join(sample, 'organisations.yaml'))),
    ...(await readReference(join(sample, 'centres.yaml'))),
  ]
  const { seats, accounts } = await separately(platform.source, nobody, async (db) =>
    seatPeople(db, world.people, await loadReferenceOrganisations(db, units)),
  )
  await keepAccounts(platform.config.dataDirectory, accounts)
  const passwords = new Map(
    [...seats].map(([key, seat]) => [
      seat.accountId,
      accounts.find(({ username }) => username === key.split(' ')[0])?.password ?? '',
    ]),
  )
  const stage = { platform, ownerUrl, world, seats, passwords, campaignId: '' }
  const closes = [
    { phase: 'phase1', date: addDays(today(), -30) },
    { phase: 'phase2', date: addDays(today(), 6) },
  ]
  const regions = units
    .filter(({ key }) => world.provinces.some(({ organisation }) => organisation === key))
    .map(({ shortName }) => shortName)
  const { preset, title, answers } = readDemo(platform.root)
  const campaignId = await as(stage, seatOf(stage, 'editor', 'cnipa'), async (ctx) => {
    const made = await createCampaign(ctx, { preset, title, closes, answers, regions })
    return (await publishCampaign(ctx, made.id)).id
  })
  return { ...stage, campaignId }
}

/** Files the cases in turn and does with each what its state says. */
async function bring(stage: Stage, samples: SampleCase[], tell: () => Promise<void>): Promise<void> {
  for (const sample of samples) {
    const id = await fileCase(stage, sample)
    const province = provinceOf(stage, sample)
    if (sample.state === 'returned') await sendBackCase(stage, province, id)
    else await passCase(stage, province, id)
    await tell()
  }
}

const inFourDays = (): Date => new Date(`${addDays(today(), 4)}T23:59:59+08:00`)
const yesterday = (): string => addDays(today(), -1)

/** Every province asked for phase 2 by yesterday, which has passed when the demo opens. */
async function setOwnCloses(stage: Stage): Promise<void> {
  for (const { organisation } of stage.world.provinces) {
    await as(stage, seatOf(stage, 'reviewingClerk', organisation), (ctx) =>
      setOwnDeadline(ctx, stage.campaignId, 'phase2', yesterday()),
    )
  }
}

/**
 * The late province lets its centres file until four days from now, with its reason; the province that is one short lets the one centre
 * that has filed nothing, so that whoever sits down there can begin to write at once.
 */
async function permitLate(stage: Stage): Promise<void> {
  const { centre, reason: why } = readDemo(stage.platform.root).missing
  const parent = stage.world.centres.find(({ key }) => key === centre)?.parent ?? ''
  const organisationId = seatOf(stage, 'filingClerk', centre).organisationId
  await as(stage, seatOf(stage, 'reviewingClerk', parent), (ctx) =>
    allowLate(ctx, {
      campaignId: stage.campaignId,
      phase: 'phase2',
      organisationId,
      until: inFourDays(),
      reason: why,
    }),
  )
  for (const { organisation, reason } of stage.world.provinces.filter(({ story }) => story === 'late')) {
    await as(stage, seatOf(stage, 'reviewingClerk', organisation), (ctx) =>
      allowLate(ctx, { campaignId: stage.campaignId, phase: 'phase2', until: inFourDays(), reason }),
    )
  }
}

/**
 * Plays the demo's story through the acts, on days of its own: phase 1 is closed and forwarded by all three provinces; in phase 2 one
 * province is done, one is a case short, one files late by permission. The clock ends at now.
 */
export async function play(platform: Platform, ownerUrl: string, told: Told): Promise<void> {
  const cases = readCases(platform.root)
  await setDemoClock(ownerUrl, 45)
  try {
    const stage = await open(platform, ownerUrl)
    let done = 0
    const tell = (): Promise<void> => told(++done / cases.length)
    const of = (phase: 1 | 2, story?: string): SampleCase[] => {
      const provinces = stage.world.provinces.filter((one) => story === undefined || one.story === story)
      const inStory = new Set(provinces.map(({ organisation }) => organisation))
      return cases.filter((sample) => sample.phase === phase && inStory.has(provinceOf(stage, sample)))
    }
    await setDemoClock(ownerUrl, 40)
    await bring(stage, of(1), tell)
    await setDemoClock(ownerUrl, 37)
    for (const { organisation } of stage.world.provinces) await forwardPhase(stage, organisation, 'phase1')
    await setDemoClock(ownerUrl, 12)
    await setOwnCloses(stage)
    await bring(stage, of(2, 'complete'), tell)
    await setDemoClock(ownerUrl, 8)
    for (const { organisation } of stage.world.provinces.filter(({ story }) => story === 'complete'))
      await forwardPhase(stage, organisation, 'phase2')
    await setDemoClock(ownerUrl, 5)
    await bring(stage, of(2, 'oneShort'), tell)
    await setDemoClock(ownerUrl, 0)
    await permitLate(stage)
    await bring(stage, of(2, 'late'), tell)
    for (const { organisation } of stage.world.provinces.filter(({ story }) => story === 'late'))
      await forwardPhase(stage, organisation, 'phase2')
  } finally {
    await setDemoClock(ownerUrl, 0)
  }
}
