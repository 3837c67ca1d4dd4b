import {
  canonicalJson,
  checkContent,
  type Campaign as CampaignFile,
  type PackageData,
  type Violation,
} from '@huibian/domain'
import type { Campaign } from '../campaign/campaign.type'
import type { Changes } from '../package/changes'
import type { Here } from './here'
import type { Opened } from './unpack'
import { sealFaults } from './sealed'
import { unknownUnits, type Units } from './units'

const hard = (message: string, args: Violation['args'] = {}): Violation => ({
  rule: message,
  message,
  args,
  strength: 'hard',
})

/** The package is for this call and phase, and comes from a body that receives in it. */
function placeFaults(campaign: Campaign, file: CampaignFile, data: PackageData, units: Units): Violation[] {
  return [
    ...(data.campaign === campaign.title
      ? []
      : [hard('intake.otherCampaign', { theirs: data.campaign, ours: campaign.title })]),
    ...(file.phases.some(({ id }) => id === data.phase)
      ? []
      : [hard('intake.otherPhase', { phase: data.phase })]),
    ...(units.sender ? [] : [hard('intake.unknownSender', { name: data.sender.name })]),
  ]
}

/**
 * The field whose words are not what this call's own form makes of them; empty for a case that fits whole. What fits is kept to the letter,
 * since the code on its paper stands for it.
 */
function strangeField(
  file: CampaignFile,
  fields: PackageData['cases'][number]['version']['fields'],
): string | undefined {
  const checked = checkContent(file.form, fields)
  if ('findings' in checked) return checked.findings[0]?.path ?? ''
  return Object.keys(fields).find(
    (id) => canonicalJson(checked.content[id] ?? null) !== canonicalJson(fields[id] ?? null),
  )
}

/** Cases whose words are not of the form that this call has. */
function formFaults(file: CampaignFile, { cases }: PackageData): Violation[] {
  return cases.flatMap(({ number, version }) => {
    const field = strangeField(file, version.fields)
    return field === undefined ? [] : [hard('intake.otherForm', { number, field })]
  })
}

/** What is here already and does not go with the package. */
function standingFaults(data: PackageData, here: Here, changes: Changes): Violation[] {
  const { n } = data.package
  const moved = new Set([...changes.replaced, ...changes.removed].map(({ entry }) => entry))
  const selected = here.entries.filter((entry) => entry.selected && moved.has(entry.id))
  return [
    ...(here.own ? [hard('intake.worksHere', { name: data.sender.name })] : []),
    ...(here.last && here.last.n >= n && !here.same ? [hard('intake.older', { n, last: here.last.n })] : []),
    ...selected.map(({ title }) => hard('package.selected', { title })),
  ]
}

/** The same number of the same sender, with other content: one of the two was tampered with. */
function sameFaults(opened: Opened, here: Here): Violation[] {
  const differs = here.same && here.same.sha256 !== opened.sha256
  return differs ? [hard('intake.otherOfSameNumber', { n: opened.data.package.n })] : []
}

export type Measured = { opened: Opened; units: Units; here: Here; changes: Changes }

/** All that speaks against taking a package, in the order in which somebody would put it right. */
export function faultsOf(
  campaign: Campaign,
  file: CampaignFile,
  { opened, units, here, changes }: Measured,
): Violation[] {
  const { data, flaws, seal } = opened
  return [
    ...flaws.map((flaw): Violation => ({ rule: flaw.message, ...flaw, strength: 'hard' })),
    ...sealFaults(seal),
    ...placeFaults(campaign, file, data, units),
    ...formFaults(file, data),
    ...standingFaults(data, here, changes),
    ...sameFaults(opened, here),
  ]
}

/** A unit that is not known here and of no type that files in the call cannot be taken in. */
export function unitFaults(file: CampaignFile, data: PackageData, units: Units): Violation[] {
  const types = new Set<string>(file.participation.filers.types.map(({ id }) => id))
  return unknownUnits(data, units)
    .filter((unit) => !unit.types.some((type) => types.has(type)))
    .map(({ name }) => hard('intake.unitType', { name }))
}
