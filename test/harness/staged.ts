import * as fs from 'node:fs'
import { join } from 'node:path'
import { enterDemo } from './person'
import { upload } from './upload'

const acts = {
  start: 'mutation ($c: ID!) { made: startEntry(campaignId: $c, phase: "phase2") { id } }',
  select: 'mutation ($e: ID!) { selectEntry(entryId: $e) { id } }',
  template: `mutation ($c: ID!, $u: ID!) { made: uploadTemplate(campaignId: $c, paper: "entryForm", uploadId: $u) { id } }`,
  draft: `mutation { made: createCampaign(preset: "n2-cases", title: "尚未发布的征集",
    closes: [{ phase: "phase1", date: "2099-03-26" }, { phase: "phase2", date: "2099-06-25" }]) { id } }`,
}

const forwarded = `query ($c: ID!) { entries(filter: { campaignId: $c, states: ["forwarded"] }, sort: number,
  page: { number: 1, size: 1 }) { items { id } } }`

type Made = { made: { id: string } }

/**
 * Begins in the played demo what its people have not begun, so that every kind of page has something to show: a case being written, one in
 * the book, a file of the office's own, a call not published. Gives the addresses at which a walk by links would not arrive.
 */
export async function stage(url: string): Promise<{ 国家局: string[] }> {
  const centre = await enterDemo(url, 'centre')
  await centre.ask(acts.start, { c: centre.campaignId })
  const nation = await enterDemo(url, 'nation')
  const c = nation.campaignId
  const { entries } = await nation.ask<{ entries: { items: { id: string }[] } }>(forwarded, { c })
  await nation.ask(acts.select, { e: entries.items[0]?.id })
  const bytes = fs.readFileSync(join(__dirname, '../../db/sample/words/case-1480.docx'))
  const as = { purpose: 'template', filename: '案例报送表.docx' } as const
  await nation.ask(acts.template, { c, u: await upload({ url }, nation.seat, bytes, as) })
  const draft = await nation.ask<Made>(acts.draft)
  // The running call is named, lest the new one, which stands above it in the list, be taken for its kind.
  return { 国家局: [`/campaigns/${c}`, `/campaigns/${c}/upward`, `/campaigns/${draft.made.id}/edit`] }
}
