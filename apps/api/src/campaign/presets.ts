import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { readCampaignFile, wordsOf, type Campaign as CampaignFile, type Language } from '@huibian/domain'
import type { Context } from '../platform/context'
import type { Preset } from './campaign.type'

/** The campaign files of the folder, by their names, which are the campaigns' ids. */
async function textsOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  const texts = new Map<string, string>()
  for (const name of names)
    texts.set(name.slice(0, -'.yaml'.length), await readFile(join(folder, name), 'utf8'))
  return texts
}

/** The preset files as they are written, by their ids: also what a relay is read against. */
export function readPresetTexts(root: string): Promise<Map<string, string>> {
  return textsOf(join(root, 'db', 'presets'))
}

/** What was read last, and of which texts. */
let last: { texts: string; presets: ReadonlyMap<string, CampaignFile> } | undefined

/**
 * The preset files that ship with the product, by their ids. Looked at each time, for the office may add its own, and read anew, which takes a
 * fifth of a second, only where one has changed. A relay is read together with the file above it.
 */
export async function readPresets(root: string): Promise<ReadonlyMap<string, CampaignFile>> {
  const texts = await readPresetTexts(root)
  const all = JSON.stringify([...texts])
  if (last?.texts === all) return last.presets
  const presets = new Map<string, CampaignFile>()
  for (const [name, text] of texts) {
    // Others are answered between two files.
    await setImmediate()
    const parsed = readCampaignFile(text, (id) => texts.get(id))
    if ('mistakes' in parsed) {
      const [first] = parsed.mistakes
      throw new Error(`${name}.yaml:${first?.line ?? 1}:${first?.column ?? 1} ${first?.message ?? ''}`)
    }
    presets.set(parsed.campaign.id, parsed.campaign)
  }
  last = { texts: all, presets }
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
