import type { Kept, Keeping } from './kept'

/** As many, for whoever crashes again before what a crash left has been answered. */
export const places = 3

/**
 * Unsaved words of one subject, in as many places as there may be words that wait for an answer: what is typed meanwhile goes into a place of
 * its own, so that what was found is there until it has been taken or refused.
 */
export class Waiting<Words extends object> {
  private offers: { place: Keeping<Words>; kept: Kept<Words> }[]
  private own: Keeping<Words>
  private written = false
  private sent: string | undefined

  constructor(
    private readonly all: readonly [Keeping<Words>, ...Keeping<Words>[]],
    standing: Words,
  ) {
    const now = JSON.stringify(standing)
    const held = all.map((place) => ({ place, kept: place.read() }))
    this.offers = held.flatMap(({ place, kept }) =>
      kept && JSON.stringify(kept.content) !== now ? [{ place, kept }] : [],
    )
    const free = all.find((place) => this.offers.every((offer) => offer.place !== place))
    this.own = free ?? all.at(-1) ?? all[0]
  }

  /** What waits for an answer, the oldest first. */
  offered(): Kept<Words> | undefined {
    return this.offers[0]?.kept
  }

  /** What the server has by now is not written once more, although the page shows it until it is read anew. */
  write(kept: Kept<Words>): void {
    if (this.sent === JSON.stringify(kept.content)) return
    this.sent = undefined
    this.own.write(kept)
    this.written = true
  }

  /** Only what was written here is cleared: what was found waits for its answer. */
  clear(): void {
    if (this.written) this.own.clear()
    this.written = false
    this.sent = undefined
  }

  /** What was offered is answered; `now` is what the page holds from here on and the server does not have. */
  answer(now: Kept<Words> | undefined): void {
    const [answered, ...rest] = this.offers
    this.offers = rest
    const before = this.own
    if (answered) this.own = answered.place
    if (now) this.write(now)
    else this.own.clear()
    if (before !== this.own) before.clear()
  }

  /** The server has what was typed, and with it whatever was found. */
  forget(typed: Words): void {
    this.offers = []
    this.written = false
    this.sent = JSON.stringify(typed)
    for (const place of this.all) place.clear()
  }
}
