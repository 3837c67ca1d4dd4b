import { Readable } from 'node:stream'
import type { Called } from '@huibian/domain'
import { mayBeShownSql } from '../activity/activity.queries'
import type { Context } from '../platform/context'

const sees = (line: string): string => `strpos(${line}, '/' || acting_organisation() || '/') > 0`

/** Entries that the office reads, each with the version that it reads: what was forwarded, or was sent to it straight. */
export const readEntries = `select e.id, coalesce(e.forwarded_version_id, e.submitted_version_id) as version from entry e
  where e.campaign_id = $1 and ${sees('e.seen_by')} and (e.forwarded_version_id is not null or e.submitted_version_id is not null
    and e.receiver_id = (select id from organisation where key = acting_organisation()))`

const entries = `select id from (${readEntries}) as known`
const versions = `select version from (${readEntries}) as known`
const summaries = `select id from summary where campaign_id = $1 and ${sees('seen_by')}`
const packages = `select id from package where campaign_id = $1 and ${sees('seen_by')}`
/** Of a package that its sender took back the office has that there was one, and nothing that it held. */
const takenBack = `(state = 'recalled' and origin is null)`
const activities = `select id from activity where campaign_id = $1 and ${sees('seen_by')}`
const parts = 'select id from participation where campaign_id = $1'
const selections = 'select id from selection where campaign_id = $1'
const whole = (table: string, where: string, order: string): string =>
  `select to_jsonb(t) from ${table} t where ${where} order by ${order}`
const here = 'campaign_id = $1'

/** What is exported as rows, by the name of its file in the call's words: what the office that ran the call may read, and no draft of anybody's. */
export const tablesIn = ({
  noun,
  selection,
}: Pick<Called, 'noun' | 'selection'>): readonly (readonly [name: string, sql: string])[] => [
  ['活动', whole('campaign', 'id = $1', 'id')],
  ['活动规则各版', whole('campaign_version', here, 'number')],
  ['阶段', whole('phase', here, '"order"')],
  [
    '参加单位',
    `select to_jsonb(t) || jsonb_build_object('organisation', to_jsonb(o)) from participation t
     join organisation o on o.id = t.organisation_id where t.campaign_id = $1 order by o."order", t.id`,
  ],
  ['截止时间调整', whole('deadline', here, 'id')],
  ['更正', whole('correction', here, 'version')],
  ['更正已阅', whole('correction_reader', here, 'version, participation_id')],
  ['通知和催报文书', whole('letter', `${here} and ${sees('seen_by')}`, 'at, id')],
  ['催报', whole('reminder', `${here} and ${sees('seen_by')}`, 'at, id')],
  ['电话记录', whole('call_note', `${here} and ${sees('seen_by')}`, 'at, id')],
  ['零报告', whole('nil_report', `participation_id in (${parts})`, 'participation_id, phase')],
  ['报送表和汇总表样式', whole('template', here, 'at, id')],
  ['通知和附件', whole('campaign_paper', here, 'at, id')],
  ['联系人', whole('campaign_contact', here, 'role')],
  [noun, `select to_jsonb(t) - 'draft' from entry t where id in (${entries}) order by number, id`],
  [`${noun}各稿`, whole('entry_version', `id in (${versions})`, 'entry_id')],
  ['承诺', whole('attestation', `version_id in (${versions})`, 'version_id, key')],
  ['不符规则的说明', whole('waiver', `entry_id in (${entries})`, 'id')],
  ['盖章扫描件', whole('scan', `entry_id in (${entries})`, 'id')],
  ['审核', whole('review', `entry_id in (${entries})`, 'at, id')],
  ['纸质材料登记', whole('receipt', `entry_id in (${entries})`, 'entry_id, key')],
  ['代录', whole('proxy', `entry_id in (${entries})`, 'entry_id')],
  ['代录异议', whole('objection', `entry_id in (${entries})`, 'at, id')],
  ['查重', whole('likeness', `entry_id in (${entries})`, 'found_at, id')],
  [
    '查重所对往年案例',
    whole(
      'past_case',
      `id in (select past_case_id from likeness where entry_id in (${entries}))`,
      'year, id',
    ),
  ],
  ['汇总表', whole('summary', `id in (${summaries})`, 'id')],
  ['汇总表各行', whole('summary_row', `summary_id in (${summaries})`, 'summary_id, position')],
  ['汇总表确认事项', whole('summary_attestation', `summary_id in (${summaries})`, 'summary_id, key')],
  ['用印申请', whole('seal_request', `summary_id in (${summaries})`, 'at, id')],
  ['用印登记', whole('seal_record', `summary_id in (${summaries})`, 'at, id')],
  [
    '报送包',
    `select to_jsonb(t) - case when ${takenBack} then array['manifest', 'changes'] else '{}' end
     from package t where id in (${packages}) order by id`,
  ],
  [
    '报送包各件',
    whole('package_entry', `package_id in (${packages} and not ${takenBack})`, 'package_id, position'),
  ],
  [selection, whole('selection', here, 'chapter, position, id')],
  ['编辑稿', whole('edit', `selection_id in (${selections})`, 'selection_id, revision')],
  ['编辑稿确认', whole('confirmation', `selection_id in (${selections})`, 'selection_id, revision')],
  [`${noun}集`, whole('book', here, 'campaign_id')],
  [`${noun}集各稿`, whole('edition', here, 'n, id')],
  ['入选证书', whole('certificate', `${here} and ${sees('seen_by')}`, 'n')],
  ['统计口径', whole('measure', here, 'position')],
  ['宣传活动', whole('activity', `${here} and ${sees('seen_by')}`, 'day, id')],
  [
    '宣传活动图片',
    whole('shot', `activity_id in (${activities}) and ${mayBeShownSql('t')}`, 'activity_id, at, id'),
  ],
  ['宣传活动异议', whole('activity_objection', `activity_id in (${activities})`, 'at, id')],
  ['调整数', whole('adjustment', here, 'measure')],
  ['活动总结各部分', whole('report_section', here, 'key')],
  ['线下报送', whole('delivery', `${here} and ${sees('seen_by')}`, 'at, id')],
  [
    '办理记录',
    `select to_jsonb(t) - 'xid' from record t where (campaign_id = $1 or subject_id in (${entries} union all ${summaries}))
       and (${sees('seen_by')} or organisation_id = (select id from organisation where key = acting_organisation())) order by id`,
  ],
]

/** So many rows are held at a time, however many there are. */
const portion = 200

async function* lines(ctx: Context, sql: string, campaignId: string): AsyncGenerator<string> {
  await ctx.db.query(`declare exported no scroll cursor for ${sql.replaceAll('$1', `'${campaignId}'::uuid`)}`)
  let first = true
  yield '['
  for (;;) {
    const found: { [column: string]: unknown }[] = await ctx.db.query(`fetch ${portion} from exported`)
    for (const each of found) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(Object.values(each)[0])}`
      first = false
    }
    if (found.length < portion) break
  }
  yield '\n]\n'
  await ctx.db.query('close exported')
}

/** The rows of a table as JSON, a row a line, read as they are written. */
export const rowsJson = (ctx: Context, sql: string, campaignId: string): Readable =>
  Readable.from(lines(ctx, sql, campaignId))
