/** An instant as ISO 8601 text with its offset, such as `2021-03-26T23:59:59+08:00`. */
export type Instant = string

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export type Day = string

/** Says whether offices work on a day; the State Council's holidays and make-up days are the caller's knowledge. */
export type IsWorkingDay = (day: Day) => boolean

/** Asia/Shanghai has kept +08:00 without daylight saving since 1992; no earlier instant occurs here. */
const OFFSET = '+08:00'
const OFFSET_SECONDS = 8 * 3600
const DAY_MILLISECONDS = 86_400_000

/** Whether a text is a day that the calendar has; there is no year 0. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts || parts[1] === '0000') return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

const written = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/
/** By these numbers spreadsheets know the days of this century; in a cell that is a text they stand bare. */
const serials = { first: 36_526, last: 73_050, zero: Date.UTC(1899, 11, 30) }

/** A day as offices write it, 2026年11月24日, 2026/11/24 or 2026.11.24, as YYYY-MM-DD; what is none stays as it was typed. */
export function readDay(typed: string): string {
  const said = typed.normalize('NFKC').replace(/\s/g, '')
  const serial = /^\d{5}$/.test(said) ? Number(said) : 0
  if (serial >= serials.first && serial <= serials.last)
    return new Date(serials.zero + serial * 86_400_000).toISOString().slice(0, 10)
  const [, year, month, day] = written.exec(said) ?? []
  const read = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : ''
  return isDay(read) ? read : typed
}

/** Whole seconds since 1970; fractions are dropped, so that 23:59:59.999 is still inside its second. Throws on no instant. */
export function secondOf(instant: Instant): number {
  const time = Date.parse(instant)
  if (Number.isNaN(time) || !/(Z|[+-]\d{2}:?\d{2})$/.test(instant))
    throw new RangeError(`not an instant: ${instant}`)
  return Math.floor(time / 1000)
}

/** Writes whole seconds since 1970 as an instant at +08:00. */
export function instantOf(second: number): Instant {
  return new Date((second + OFFSET_SECONDS) * 1000).toISOString().slice(0, 19) + OFFSET
}

/** Whether `instant` lies at or before `close`, both to the whole second. */
export function isBy(instant: Instant, close: Instant): boolean {
  return secondOf(instant) <= secondOf(close)
}

/** The later of two instants. */
export function laterOf(one: Instant, other: Instant): Instant {
  return secondOf(one) >= secondOf(other) ? one : other
}

/** The earlier of two instants. */
export function earlierOf(one: Instant, other: Instant): Instant {
  return secondOf(one) <= secondOf(other) ? one : other
}

/** The calendar day of an instant in Asia/Shanghai. */
export function dayOf(instant: Instant): Day {
  return instantOf(secondOf(instant)).slice(0, 10)
}

/** The day `days` calendar days later (earlier when negative). Throws on a day that the calendar does not have. */
export function addDays(day: Day, days: number): Day {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MILLISECONDS
}

/** The day `count` working days after `day` (before it when negative); `day` itself is not counted. */
export function addWorkingDays(day: Day, count: number, isWorkingDay: IsWorkingDay): Day {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let at = day
  for (let tried = 0; left > 0; tried++) {
    if (tried > 3660) throw new RangeError(`no working day found near ${day}`)
    at = addDays(at, step)
    if (isWorkingDay(at)) left--
  }
  return at
}

/** How a campaign reads the words of a close: the hour of 下班, and whether “X日前” keeps day X. */
export type CloseReading = { officeCloses?: string; beforeIncludesDay?: boolean }

/** The hour of the day that `hour` of a half of it is: 下午5时 is 17, 晚上12点 is 24. */
function hourOfDay(half: string, hour: number): number {
  if (half === '中午') return hour < 4 ? hour + 12 : hour
  if (half === '下午') return hour < 12 ? hour + 12 : hour
  return half.startsWith('晚') && hour <= 12 ? hour + 12 : hour
}

/** The hour that a wording sets, as `HH:MM`, or nothing where it names only a day. */
function hourIn(wording: string, officeCloses: string): string | undefined {
  const named = /(中午|下午|晚上|晚)?(\d{1,2})[:：时点](\d{2}|半)?/.exec(wording)
  if (named) {
    const [, half = '', hour, minutes = '00'] = named
    const at = hourOfDay(half, Number(hour))
    if (at < 24) return `${String(at).padStart(2, '0')}:${minutes === '半' ? '30' : minutes}`
  }
  return /下班/.test(wording) ? officeCloses : undefined
}

/** “30日前”, “30日之前” and “30日以前”, but not an hour before which something closes. */
const isBeforeDay = (wording: string) => /日(之|以)?前/.test(wording)

/**
 * The last instant that a notice's closing day accepts, at +08:00. A bare date closes at 23:59:59 of that day, and so does 24:00 or 24时;
 * 下班前 closes at the hour the office sets; a wording that names an hour closes at that hour. A date with 前 or 之前 keeps its day unless
 * the campaign reads it otherwise. The second is included.
 */
export function closeInstant(day: Day, wording = '', reading: CloseReading | string = {}): Instant {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  const { officeCloses = '17:30', beforeIncludesDay = true } =
    typeof reading === 'string' ? { officeCloses: reading } : reading
  const hour = hourIn(wording, officeCloses)
  if (hour !== undefined) return `${day}T${hour}:00${OFFSET}`
  const last = !beforeIncludesDay && isBeforeDay(wording) ? addDays(day, -1) : day
  return `${last}T23:59:59${OFFSET}`
}

/** The first instant of a day at +08:00. */
export function openInstant(day: Day): Instant {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return `${day}T00:00:00${OFFSET}`
}
