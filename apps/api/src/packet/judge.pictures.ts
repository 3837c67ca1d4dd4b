import type { ShotInput } from '../activity/activity.type'
import { fittedShot } from '../activity/describeShots'
import type { Context } from '../platform/context'
import { rowSays, type SheetRow } from '../platform/sheet'
import { cell, refusalsOf, type Judged } from './judge'
import type { Laid } from './open'

/** A picture that has a place: its file, the activity it belongs to, and what is said of it. */
export type PlacedPicture = { laid: Laid; activityId: string; said: ShotInput }

export type JudgedPictures = { placed: PlacedPicture[]; bad: Judged[]; unlisted: string[] }

const yes: { readonly [word: string]: boolean } = { 是: true, 否: false, '': false }

/** A name by which a list and a file may find each other: without the letters' case, the ending and what sits around it. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/\.(jpe?g|png|webp|gif|tiff?)$/, '')

/** The activities that pictures may go to, by name. */
export type Named = readonly { id: string; title: string }[]

function activityOf(ctx: Context, title: string, activities: Named): { id: string } | string {
  const found = activities.filter((one) => title === '' || one.title === title)
  const [only] = found
  if (only && found.length === 1) return only
  return rowSays(ctx, only ? 'packet.whichActivity' : 'packet.noPictured', { title, item: '图片' })
}

function judgeRow(
  ctx: Context,
  row: SheetRow,
  { files, activities }: { files: ReadonlyMap<string, Laid>; activities: Named },
): PlacedPicture | string[] {
  const laid = files.get(bare(cell(row, 'file')))
  const activity = activityOf(ctx, cell(row, 'title'), activities)
  const [minors, consent] = [yes[cell(row, 'minors')], yes[cell(row, 'consent')]]
  const errors = [
    ...(laid ? [] : [rowSays(ctx, 'packet.noPicture', { file: cell(row, 'file') })]),
    ...(typeof activity === 'string' ? [activity] : []),
    ...(minors === undefined || consent === undefined ? [rowSays(ctx, 'packet.yesNo')] : []),
  ]
  const [caption = '', day = '', place = '', rights = ''] = ['caption', 'day', 'place', 'rights'].map((key) =>
    cell(row, key),
  )
  const given = { caption, day, place, rights, minors: minors === true, consent: consent === true }
  let said = given
  errors.push(...refusalsOf(ctx, () => void (said = fittedShot(given))))
  if (errors.length > 0 || !laid || typeof activity === 'string') return errors
  return { laid, activityId: activity.id, said }
}

/** Finds to each line of the list its picture and its activity; pictures that no line names are told. */
export function judgePictures(
  ctx: Context,
  rows: readonly SheetRow[],
  { pictures, activities }: { pictures: readonly Laid[]; activities: Named },
): JudgedPictures {
  const files = new Map(pictures.map((laid) => [bare(laid.name), laid]))
  const judged: JudgedPictures = { placed: [], bad: [], unlisted: [] }
  for (const row of rows) {
    const found = judgeRow(ctx, row, { files, activities })
    if (Array.isArray(found)) judged.bad.push({ row, errors: found })
    else judged.placed.push(found)
  }
  const named = new Set(rows.map((row) => bare(cell(row, 'file'))))
  judged.unlisted = pictures.filter(({ name }) => !named.has(bare(name))).map(({ name }) => name)
  return judged
}
