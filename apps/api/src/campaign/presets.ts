import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseCampaign, wordsOf, type Campaign as CampaignFile, type Language } from '@huibian/domain'
import type { Context } from '../platform/context'
import type { Preset } from './campaign.type'

/** The preset files that ship with the product, by their ids. Read anew each time: the office may add its own. */
export async function readPresets(root: string): Promise<Map<string, CampaignFile>> {
  const folder = join(root, 'db', 'presets')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const presets = new Map<string, CampaignFile>()
  for (const name of names) {
    const parsed = parseCampaign(await readFile(join(folder, name), 'utf8'))
    if ('mistakes' in parsed) {
      const [first] = parsed.mistakes
      throw new Error(`${name}:${first?.line ?? 1}:${first?.column ?? 1} ${first?.message ?? ''}`)
    }
    presets.set(parsed.campaign.id, parsed.campaign)
  }
  return presets
}

function presetOf(file: CampaignFile, language: Language): Preset {
  return {
    id: file.id,
    title: wordsOf(file.notice.title, language),
    phases: file.phases.map((phase) => ({ id: phase.id, label: wordsOf(phase.name, language) })),
    file,
  }
}

/** What an office can make a campaign from. */
export async function listPresets(ctx: Context): Promise<Preset[]> {
  const presets = await readPresets(ctx.root)
  return [...presets.values()].map((file) => presetOf(file, ctx.asked.language))
}
