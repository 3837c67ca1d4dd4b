import type { Verdict } from '@huibian/documents'
import { sayVerdict } from '../authority/verdict.words'
import type { Context } from '../platform/context'
import { spoken } from '../platform/say'
import { lookAtPlaces } from './beside'
import { differingOf } from './differing'
import './intake.messages'
import type { OpenedPackage, OpenedSeal } from './intake.type'
import { demandCampaign, standingOf, weigh, type Weighed } from './measure'
import { unknownUnits } from './units'
import { withPackage } from './unpack'

function saidOf(ctx: Context, seal: Verdict | undefined): OpenedSeal | undefined {
  if (!seal || seal.standing === 'none' || seal.standing === 'pictureOnly') return undefined
  const { title, lines } = sayVerdict(seal, ctx.asked.language)
  return { standing: seal.standing, title, lines: lines.filter((line) => line !== '') }
}

/** What was weighed, as whoever takes it sees it before: with the places that are full, where nothing else speaks against it. */
export async function shown(ctx: Context, weighed: Weighed): Promise<OpenedPackage> {
  const { opened, units, here, changes } = weighed
  const full = weighed.faults.length > 0 || here.same ? [] : await lookAtPlaces(ctx, weighed)
  const faults = [...weighed.faults, ...full]
  const { data } = opened
  const { n, kind, reason, forwardedAt } = data.package
  return {
    sender: data.sender.name,
    phase: data.phase,
    n,
    kind,
    reason,
    forwardedAt: new Date(forwardedAt),
    code: data.summary.code,
    seal: saidOf(ctx, opened.seal),
    cases: data.cases.map(({ position, number, unit, version }) => ({
      position,
      number,
      title: String(version.fields['title'] ?? '').slice(0, 200),
      unit: unit.name,
      unitKnown: units.filers.has(unit.name),
      n: version.n,
      code: version.code,
    })),
    newUnits: unknownUnits(data, units).map(({ name }) => name),
    changes,
    form: weighed.file.form,
    differing: await differingOf(ctx, weighed),
    taken: here.same !== undefined,
    faults: spoken(faults, ctx),
  }
}

/** 查看报送包: what a package that came as a file holds, beside what is here. Nothing is kept of it but the upload. */
export async function readPackage(
  ctx: Context,
  campaignId: string,
  uploadIds: readonly string[],
): Promise<OpenedPackage> {
  const campaign = await demandCampaign(ctx, campaignId)
  return withPackage(ctx, uploadIds, async (opened) =>
    shown(ctx, await weigh(ctx, campaign, opened, await standingOf(ctx, campaign, opened))),
  )
}
