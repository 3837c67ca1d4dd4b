import type { ShotSaid } from '../activity/activity.type'
import { saidOf } from '../activity/describeShots'
import type { Context } from '../platform/context'
import { rowSays, type SheetRow } from '../platform/sheet'
import { cell, dayCell, refusalsOf, type Judged } from './judge'
import type { Laid } from './open'

/** A picture that has a place: its file, the activity it belongs to, what is said of it, and what of that the list wrote down. */
export type PlacedPicture = { laid: Laid; activityId: string; said: ShotSaid; told: Partial<ShotSaid> }

export type JudgedPictures = { placed: PlacedPicture[]; bad: Judged[]; unlisted: string[] }

/** An empty cell says nothing: whether minors are to be seen is then still to be answered. */
const yes: { readonly [word: string]: boolean | null } = { 是: true, 否: false, '': null }

/** A name by which a list and a file may find each other: without the letters' case and what sits around it. */
const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replaceAll('\\', '/')

/** The same without its ending. */
const bare = (name: string): string => plain(name).replace(/\.(jpe?g|png|webp|gif|tiff?)$/, '')

/** The pictures that a list may mean by a name: those so named with their folder, else with their ending, else without it. */
function meantBy(written: string, pictures: readonly Laid[]): readonly Laid[] {
  const name = plain(written)
  const inFolder = pictures.filter(
    ({ within }) => within !== undefined && `/${plain(within)}`.endsWith(`/${name}`),
  )
  const ways = [
    name.includes('/') ? inFolder : [],
    pictures.filter((one) => plain(one.name) === name),
    pictures.filter((one) => bare(one.name) === bare(name)),
  ]
  return ways.find((found) => found.length > 0) ?? []
}

/** The activities that pictures may go to, by name. */
export type Named = readonly { id: string; title: string }[]

function activityOf(ctx: Context, title: string, activities: Named): { id: string } | string {
  const found = activities.filter((one) => title === '' || one.title === title)
  const [only] = found
  if (only && found.length === 1) return only
  return rowSays(ctx, only ? 'packet.whichActivity' : 'packet.noPictured', { title, item: '图片' })
}

/** What is said of a picture that stands already among those of an activity. */
export type Standing = (activityId: string, laid: Laid) => Promise<ShotSaid | undefined>

type Ground = { activities: Named; standing: Standing }

const unsaid: ShotSaid = { caption: '', day: '', place: '', rights: '', minors: null, consent: false }

async function judgeRow(
  ctx: Context,
  row: SheetRow,
  { meant, activities, standing }: { meant: readonly Laid[] } & Ground,
): Promise<PlacedPicture | string[]> {
  const [laid] = meant
  const file = cell(row, 'file')
  const files = meant
    .map(({ name, within }) => within ?? name)
    .join('、')
    .slice(0, 200)
  const activity = activityOf(ctx, cell(row, 'title'), activities)
  const [minors, consent] = [yes[cell(row, 'minors')], yes[cell(row, 'consent')]]
  const errors = [
    ...(laid ? [] : [rowSays(ctx, 'packet.noPicture', { file })]),
    ...(meant.length > 1 ? [rowSays(ctx, 'packet.severalPictures', { file, files })] : []),
    ...(typeof activity === 'string' ? [activity] : []),
    ...(minors === undefined || consent === undefined ? [rowSays(ctx, 'packet.yesNo')] : []),
  ]
  const [caption = '', place = '', rights = ''] = ['caption', 'place', 'rights'].map((key) => cell(row, key))
  const day = dayCell(row, 'day')
  const given = { caption, day, place, rights, minors: minors ?? null, consent: consent === true }
  let said = unsaid
  // Consent alone speaks of the minors that were told before: an empty cell leaves what was said.
  const alone = given.consent && cell(row, 'minors') === '' && laid && typeof activity !== 'string'
  const before = alone ? await standing(activity.id, laid) : undefined
  const judged = { ...given, minors: before?.minors ?? given.minors }
  errors.push(...refusalsOf(ctx, () => void (said = saidOf(unsaid, judged))))
  if (errors.length > 0 || !laid || typeof activity === 'string') return errors
  const told = Object.fromEntries(Object.entries(said).filter(([key]) => cell(row, key) !== ''))
  return { laid, activityId: activity.id, said, told }
}

/** Finds to each line of the list its picture and its activity; pictures that no line names are told. */
export async function judgePictures(
  ctx: Context,
  rows: readonly SheetRow[],
  { pictures, ...ground }: { pictures: readonly Laid[] } & Ground,
): Promise<JudgedPictures> {
  const named = new Set<Laid>()
  const judged: JudgedPictures = { placed: [], bad: [], unlisted: [] }
  for (const row of rows) {
    const meant = meantBy(cell(row, 'file'), pictures)
    for (const one of meant) named.add(one)
    const found = await judgeRow(ctx, row, { meant, ...ground })
    if (Array.isArray(found)) judged.bad.push({ row, errors: found })
    else judged.placed.push(found)
  }
  const alone = ({ name }: Laid): boolean => pictures.filter((one) => one.name === name).length === 1
  judged.unlisted = pictures
    .filter((one) => !named.has(one))
    .map((one) => (alone(one) ? one.name : (one.within ?? one.name)))
  return judged
}
