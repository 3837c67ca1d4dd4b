import { setTimeout as sleep } from 'node:timers/promises'
import { asWorking } from './account/authenticate'
import { clearedStanding, playDemo } from './demo/perform'
import type { Standing } from './demo/progress'
import { jobKinds } from './nouns'
import type { Platform } from './platform/context'
import { row } from './platform/database'
import { jobTally } from './platform/jobs.queries'
import { startWorker } from './platform/jobs'
import { separately } from './platform/transaction'
import type { DemoSize } from './sample/script'

/** What to play, where the worker finds the database, and who hears how far it is, between 0 and 1. */
export type DemoPlay = { size: DemoSize; url: string; told: (share: number) => Promise<void> }

/**
 * What a played demo holds: who takes part in its call, the cases by their states, the packages that went up; and, where it
 * has a week of activities, that week's member units.
 */
export type DemoPlayed = {
  bodies: number
  centres: number
  cases: { [state: string]: number }
  packages: number
  units: number
}

/** Playing is most of it; the packages that it leaves to the worker are the rest. */
const playedShare = 0.9

async function workOff(platform: Platform, told: DemoPlay['told']): Promise<void> {
  const atFirst = (await jobTally(platform)).waiting
  for (let left = atFirst; left > 0; left = (await jobTally(platform)).waiting) {
    await told(playedShare + (1 - playedShare) * (1 - left / atFirst))
    await sleep(500)
  }
}

async function tally(platform: Platform): Promise<DemoPlayed> {
  const counted = await separately(platform.source, { organisationKey: '' }, (db) =>
    row<DemoPlayed>(
      db,
      // To the call cases go through receivers, to the week summaries go straight.
      `with part as (select *, campaign_id in (select campaign_id from participation where role = 'receiver') as called from participation)
       select (select count(*)::int from part where role = 'receiver') as bodies,
         (select count(*)::int from part where role = 'filer' and called) as centres,
         (select coalesce(jsonb_object_agg(state, n), '{}') from (
           select state, sum(n)::int as n from counter where participation_id in (select id from part where called)
           group by state having sum(n) > 0) as counted) as cases,
         (select count(*)::int from job where kind = 'package.write' and state = 'done') as packages,
         (select count(*)::int from part where role = 'filer' and not called) as units`,
    ),
  )
  if (!counted) throw new Error('the database did not answer')
  return counted
}

/**
 * Plays the demo on an empty database without a server, packages and all; a play that was ended before its end is put away first. Gives
 * what there is then, or how the database stands where there is no room to play.
 */
export async function playOffline(
  platform: Platform,
  { size, url, told }: DemoPlay,
): Promise<DemoPlayed | Exclude<Standing, 'empty'>> {
  const standing = await clearedStanding(platform)
  if (standing !== 'empty') return standing
  const worker = await startWorker(platform, url, jobKinds, asWorking)
  try {
    await playDemo(platform, size, (share) => told(share * playedShare))
    await workOff(platform, told)
  } finally {
    await worker.stop()
  }
  return tally(platform)
}
