import { availableParallelism } from 'node:os'
import { addDays, dayOf } from '@huibian/domain'
import { allowLate, setOwnDeadline } from '../campaign/deadline'
import { createCampaign } from '../campaign/create'
import { settleIssuing } from '../notice/issue'
import { publishCampaign } from '../participation/publish'
import type { EntryRow } from '../entry/entry.entity'
import { loadReferenceOrganisations } from '../organisation/reference'
import type { Platform } from '../platform/context'
import { separately } from '../platform/transaction'
import { setDemoClock } from './clock'
import { passCase, sendBackCase } from './decideCases'
import { bindCase, draftCase, finaliseCase, submitCase } from './fileCase'
import { forwardPhase } from './forwardPhase'
import { inOrder } from './inOrder'
import { keepAccounts, makeAccounts, seatPeople } from './people'
import { readDemo, type SampleCase } from '../sample/read'
import type { Script } from '../sample/script'
import { openWeek, type WeekStage } from './openWeek'
import { recordActivities } from './recordActivities'
import { sendSummary } from './sendSummary'
import { as, seatOf, type Stage } from './stage'

/** Tells how far the play is, between 0 and 1. */
export type Told = (share: number) => Promise<void>

const nobody = { organisationKey: '' }
const today = (): string => dayOf(new Date().toISOString())
const provinceOf = (stage: Stage, sample: SampleCase): string =>
  stage.world.centres.find(({ key }) => key === sample.centre)?.parent ?? ''

/** Printing keeps a processor busy each; one more writes meanwhile. */
const ahead = Math.min(8, availableParallelism() + 1)

/** Opens the world: organisations, people at their posts, the call published forty-five days ago. */
async function open(platform: Platform, ownerUrl: string, script: Script): Promise<Stage> {
  const { world, bodies, answers, regions, week } = script
  const centres = world.centres.map((centre) => ({ ...centre, formerNames: [], attributes: [] }))
  const { people } = world
  const made = await makeAccounts(people)
  const { seats, accounts } = await separately(platform.source, nobody, async (db) =>
    seatPeople(
      db,
      { people, made },
      await loadReferenceOrganisations(db, [...bodies, ...centres, ...(week?.units ?? [])]),
    ),
  )
  await keepAccounts(platform.config.dataDirectory, accounts)
  const passwords = new Map(
    [...seats].map(([key, seat]) => [
      seat.accountId,
      accounts.find(({ username }) => username === key.split(' ')[0])?.password ?? '',
    ]),
  )
  const stage = { platform, ownerUrl, world, seats, passwords, campaignId: '', pictures: new Map() }
  // One phase has closed, so that the matrix has late and missing ones to show; visitors file in the other.
  const closes = [
    { phase: 'phase1', date: addDays(today(), -30) },
    { phase: 'phase2', date: addDays(today(), 6) },
  ]
  const { preset, title } = readDemo(platform.root)
  await as(stage, seatOf(stage, 'systemAdministrator', 'cnipa'), (ctx) =>
    settleIssuing(ctx, true, '演示中国家局只有一名编辑'),
  )
  const campaignId = await as(stage, seatOf(stage, 'editor', 'cnipa'), async (ctx) => {
    const made = await createCampaign(ctx, {
      preset,
      title,
      closes,
      answers,
      ...(regions ? { regions } : {}),
      // The cases of the sample tell of the notice's own years.
      windows: 'stay',
    })
    return (await publishCampaign(ctx, made.id)).id
  })
  return { ...stage, campaignId }
}

/** Takes a case as far as its clerk goes alone, which other cases do meanwhile; a stamped one is then ready to be submitted. */
async function prepare(stage: Stage, sample: SampleCase): Promise<EntryRow> {
  const draft = await draftCase(stage, sample)
  if (sample.state === 'draft') return draft
  const final = await finaliseCase(stage, sample, draft)
  return sample.state === 'finalised' ? final : bindCase(stage, sample, final)
}

/** Submits a case and does with it what its state says. In turn: numbers are given in the order of submission. */
async function settle(stage: Stage, sample: SampleCase, prepared: EntryRow): Promise<void> {
  if (sample.state === 'draft' || sample.state === 'finalised') return
  await submitCase(stage, sample, prepared)
  if (sample.state === 'submitted') return
  const province = provinceOf(stage, sample)
  if (sample.state === 'returned') await sendBackCase(stage, province, prepared.id)
  else await passCase(stage, province, prepared.id)
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

/** What is still to be done of a play, and how much of it has been. */
type Going = { stage: Stage; cases: SampleCase[]; tell: () => Promise<void> }
type Story = Stage['world']['provinces'][number]['story']

/** Brings the cases of a phase that belong to provinces of this story. */
function bring({ stage, cases, tell }: Going, phase: 1 | 2, story?: Story): Promise<void> {
  const provinces = stage.world.provinces.filter((one) => story === undefined || one.story === story)
  const inStory = new Set(provinces.map(({ organisation }) => organisation))
  const those = cases.filter((one) => one.phase === phase && inStory.has(provinceOf(stage, one)))
  return inOrder(
    those,
    ahead,
    (sample) => prepare(stage, sample),
    async (sample, prepared) => {
      await settle(stage, sample, prepared)
      await tell()
    },
  )
}

/** Forwards a phase of every province of this story. */
function forward({ stage, tell }: Going, phase: string, story?: Story): Promise<void> {
  const provinces = stage.world.provinces.filter((one) => story === undefined || one.story === story)
  return inOrder(
    provinces,
    ahead,
    ({ organisation }) => forwardPhase(stage, organisation, phase),
    () => tell(),
  )
}

/** The week is held, and units tell of it. */
async function hold(stage: WeekStage): Promise<void> {
  await recordActivities(stage)
  for (const summary of stage.week.summaries) await sendSummary(stage, summary)
}

/**
 * Plays a story through the acts, on days of its own: phase 1 is closed and forwarded by all provinces; in phase 2 some are done, some a
 * case short, some file late by permission. Beside it a city's week of activities goes on. The clock ends at now.
 */
export async function play(platform: Platform, ownerUrl: string, script: Script, told: Told): Promise<void> {
  await setDemoClock(ownerUrl, 45)
  try {
    const stage = await open(platform, ownerUrl, script)
    const steps = script.cases.length + 2 * script.world.provinces.length
    let done = 0
    const going: Going = { stage, cases: script.cases, tell: () => told(Math.min(1, ++done / steps)) }
    await setDemoClock(ownerUrl, 40)
    await bring(going, 1)
    await setDemoClock(ownerUrl, 37)
    await forward(going, 'phase1')
    await setDemoClock(ownerUrl, 15)
    const week = script.week && (await openWeek(stage, script.week))
    await setDemoClock(ownerUrl, 12)
    await setOwnCloses(stage)
    await bring(going, 2, 'complete')
    await setDemoClock(ownerUrl, 8)
    await forward(going, 'phase2', 'complete')
    await setDemoClock(ownerUrl, 5)
    await bring(going, 2, 'oneShort')
    await setDemoClock(ownerUrl, 1)
    if (week) await hold(week)
    await setDemoClock(ownerUrl, 0)
    await permitLate(stage)
    await bring(going, 2, 'late')
    await forward(going, 'phase2', 'late')
  } finally {
    await setDemoClock(ownerUrl, 0)
  }
}
