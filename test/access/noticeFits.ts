import ExcelJS from 'exceljs'
import { blankPdf, nowOf } from '../harness/cases'
import { upload } from '../harness/upload'
import type { Fits } from './fits'
import type { Trees } from './trees'

const upTemplate = `mutation ($c: ID!, $u: ID!) { uploadTemplate(campaignId: $c, paper: "entryForm", uploadId: $u) { id } }`

/** Uploads a form of the nation's own; of several each may be put to use, copied or dropped by whoever tries. */
async function form({ world }: Trees): Promise<string> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('表').getCell('A1').value = '案例报送表'
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return upload(world, world.asNation, bytes, { purpose: 'template', filename: '附件.xlsx' })
}

/** Uploads a list of the nation's own. */
async function listSheet({ world }: Trees): Promise<string> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows([
    ['推荐代码', '单位名称'],
    ['116', '甲局'],
  ])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return upload(world, world.asNation, bytes, { purpose: 'sheet', filename: '名单.xlsx' })
}

/** What fits where the nation registers what a province sent by mail. */
async function incomingFits({ world, jiangsu }: Trees): Promise<Fits> {
  const by = world.asNation
  const given = async (): Promise<string> =>
    upload(world, by, blankPdf, { purpose: 'incoming', filename: '来件.pdf' })
  const said = { phase: 'phase1', source: 'mail', receivedAt: '2099-03-20T00:00:00Z', reason: '再次来件。' }
  const about = Object.fromEntries(Object.entries(said).map(([key, value]) => [`incoming.${key}`, value]))
  const fits: Fits = {}
  for (const root of ['readIncoming', 'queueRegistering']) {
    const [senderId, tableScanId] = [jiangsu.province.organisationId, await given()]
    const whole = {
      campaignId: world.campaignId,
      ...(root === 'readIncoming' ? {} : { admitUnits: false }),
      ...about,
      'incoming.senderId': senderId,
      'incoming.tableScanId': tableScanId,
      'incoming.rows.cells': {},
    }
    fits[`${root}.incoming.senderId`] = { by, beside: whole, id: senderId }
    for (const place of ['tableScanId', 'tableId', 'rows.textId', 'rows.formId'])
      fits[`${root}.incoming.${place}`] = { by, beside: whole, id: await given() }
  }
  const beside = { campaignId: world.campaignId }
  return { ...fits, 'readIncomingTable.uploadId': { by, beside, id: await given() } }
}

/** What fits where the nation attaches an annex to its call, tries a Word file on it or takes a package into it. */
export async function noticeFits(trees: Trees): Promise<Fits> {
  const { world, database } = trees
  const by = world.asNation
  const campaignId = world.campaignId
  const [written] = await database.rows<{ text: string }>(
    'select text from campaign_version where campaign_id = $1',
    [campaignId],
  )
  const annex = await upload(world, by, blankPdf, { purpose: 'annex', filename: '附件.pdf' })
  const word = await upload(world, by, blankPdf, { purpose: 'docx', filename: '稿.docx' })
  const sheet = await listSheet(trees)
  const packed = await upload(world, by, blankPdf, { purpose: 'package', filename: '报送包.zip' })
  const came = await upload(world, by, blankPdf, { purpose: 'packet', filename: '总结.pdf' })
  const unit = { campaignId, organisationId: trees.jiangsu.centre.organisationId }
  const said = { source: 'usb', receivedAt: await nowOf(world) }
  const person = { name: '受邀人', until: '2099-04-30' }
  const organisationId = unit.organisationId
  for (let n = 0; n < 4; n++) await world.ask(by, upTemplate, { c: campaignId, u: await form(trees) })
  return {
    'invite.organisationId': { by, beside: { campaignId, ...person }, id: organisationId },
    'makePacket.organisationId': { by, beside: { campaignId }, id: organisationId },
    'readPacket.organisationId': { by, beside: { campaignId, uploadIds: [came] }, id: organisationId },
    'takePacket.organisationId': {
      by,
      beside: { campaignId, uploadIds: [came], ...said },
      id: organisationId,
    },
    'readPacket.uploadIds': { by, beside: unit, id: came },
    'takePacket.uploadIds': { by, beside: { ...unit, ...said }, id: came },
    ...(await incomingFits(trees)),
    'readPackage.uploadIds': { by, beside: { campaignId }, id: packed },
    'queueTaking.uploadIds': { by, beside: { campaignId, admitUnits: false }, id: packed },
    'uploadTemplate.uploadId': { by, beside: { campaignId, paper: 'entryForm' }, id: await form(trees) },
    'attachPaper.uploadId': { by, beside: { campaignId, kind: 'annex' }, id: annex },
    'readList.uploadId': { by, beside: {}, id: sheet },
    'readForTrial.uploadId': { by, beside: { text: written?.text, kind: 'case', route: 'levels' }, id: word },
  }
}
