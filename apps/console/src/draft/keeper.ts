import type { Content, FieldValue, Form, Violation } from '@huibian/domain'
import { Conflict, Refused } from '../platform/refusals'
import type { Violation as Said } from '../platform/wire'
import type { Keeping } from '../parts/kept'
import { sameContent, savable } from './savable'

export type Stale = { revision: number; content: Content; updatedAt: string }

/** `away`: the server did not answer, so it is tried again. `held`: a field's shape keeps it back. */
export type Status = 'saved' | 'unsaved' | 'saving' | 'away' | 'refused' | 'stale'

/** What the page shows. `settled` is the content at the last rest of the keys: counts and checks look at that. */
export type Snapshot = {
  content: Content
  settled: Content
  status: Status
  savedAt: string
  held: readonly Violation[]
  refusal: readonly Said[]
  findings: readonly Said[]
  stale: Stale | undefined
  /** Steps on when the text was exchanged from outside, so that editors begin anew. */
  edition: number
}

export type Base = { revision: number; content: Content; updatedAt: string; violations: readonly Said[] }
type Answer = { revision: number; updatedAt: string; violations: Said[] }

type Means = {
  form: Form
  base: Base
  keeping: Keeping
  /** Throws the kinds of `refusals.ts`. */
  send: (revision: number, content: Content) => Promise<Answer>
  /** Resolves when what the page says may change without moving it under somebody's hand. */
  calm?: () => Promise<void>
  rest?: { settle: number; save: number; again: number }
}

const usual = { settle: 300, save: 1500, again: 8000 }

function isStale(value: unknown): value is Stale {
  return typeof value === 'object' && value !== null && 'revision' in value && 'content' in value
}

/** Holds a draft while it is typed: counts, checks and saves rest while pinyin is composed, and nothing typed is lost. */
export class Keeper {
  private now: Snapshot
  private revision: number
  private saved: Content
  private unanswered: Content | undefined
  private composing = false
  private saving: Promise<void> | undefined
  private timers: { settle?: number; save?: number } = {}
  private readonly listeners = new Set<() => void>()
  private readonly rest: { settle: number; save: number; again: number }
  private readonly means: Means

  constructor(means: Means) {
    const { base, rest = usual } = means
    this.means = means
    this.rest = rest
    this.revision = base.revision
    this.saved = base.content
    this.now = {
      content: base.content,
      settled: base.content,
      status: 'saved',
      savedAt: base.updatedAt,
      held: [],
      refusal: [],
      findings: base.violations,
      stale: undefined,
      edition: 0,
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.now

  get savedRevision(): number {
    return this.revision
  }

  private become(change: Partial<Snapshot>): void {
    this.now = { ...this.now, ...change }
    for (const listener of this.listeners) listener()
  }

  /** A field has another value. */
  readonly change = (field: string, value: FieldValue): void => {
    const content = { ...this.now.content, [field]: value }
    if (sameContent(content, this.now.content)) return
    this.become({ content, status: this.now.status === 'stale' ? 'stale' : 'unsaved' })
    if (!this.composing) this.plan()
  }

  /** Composition of pinyin begins or ends: in between nothing is counted, checked, kept or saved. */
  compose(on: boolean): void {
    this.composing = on
    clearTimeout(this.timers.settle)
    clearTimeout(this.timers.save)
    if (!on && this.isDirty()) this.plan()
  }

  /** The whole text is exchanged: a file taken over, an older save restored, another's version accepted. */
  replace(content: Content): void {
    this.become({ content, settled: content, status: 'unsaved', edition: this.now.edition + 1 })
    this.settle()
    void this.save()
  }

  private isDirty(): boolean {
    return !sameContent(this.now.content, this.saved)
  }

  private plan(): void {
    clearTimeout(this.timers.settle)
    clearTimeout(this.timers.save)
    this.timers.settle = window.setTimeout(() => void this.settleCalmly(), this.rest.settle)
    this.timers.save = window.setTimeout(() => void this.calm().then(() => this.save()), this.rest.save)
  }

  private async calm(): Promise<void> {
    await this.means.calm?.()
  }

  private async settleCalmly(): Promise<void> {
    await this.calm()
    if (!this.composing) this.settle()
  }

  /** Writes what is typed to this computer, and lets counts and checks look at it. */
  settle(): void {
    const { content } = this.now
    const { held } = savable(this.means.form, content, this.saved)
    if (this.isDirty())
      this.means.keeping.write({ revision: this.revision, at: new Date().toISOString(), content })
    this.become({ settled: content, held })
  }

  /** Saves what can be saved; resolves when the server has answered. One save is under way at a time. */
  async save(): Promise<void> {
    clearTimeout(this.timers.save)
    if (this.composing || this.now.status === 'stale') return
    while (this.saving) await this.saving
    this.settle()
    const { content, held } = savable(this.means.form, this.now.content, this.saved)
    if (sameContent(content, this.saved)) return this.rested(held)
    this.saving = this.send(content).finally(() => {
      this.saving = undefined
    })
    await this.saving
  }

  private rested(held: readonly Violation[]): void {
    if (held.length === 0) this.means.keeping.clear()
    this.become({ status: held.length > 0 ? 'unsaved' : 'saved', held, refusal: [] })
  }

  private async send(content: Content): Promise<void> {
    this.become({ status: 'saving' })
    try {
      const answer = await this.means.send(this.revision, content).finally(() => this.calm())
      this.revision = answer.revision
      this.saved = content
      this.unanswered = undefined
      this.become({ savedAt: answer.updatedAt, findings: answer.violations, refusal: [] })
      const { held, content: left } = savable(this.means.form, this.now.content, this.saved)
      if (sameContent(left, this.saved)) this.rested(held)
      else this.become({ status: 'unsaved' })
      if (!sameContent(left, this.saved) && !this.composing) this.plan()
    } catch (error) {
      this.failed(error, content)
    }
  }

  private failed(error: unknown, content: Content): void {
    if (error instanceof Conflict && isStale(error.current)) return this.overtaken(error.current)
    this.unanswered = content
    if (error instanceof Refused) return this.become({ status: 'refused', refusal: error.violations })
    this.become({ status: 'away' })
    this.timers.save = window.setTimeout(() => void this.save(), this.rest.again)
  }

  /** Who saved first may have been this page itself, with a save whose answer was lost. */
  private overtaken(stale: Stale): void {
    if (!this.unanswered || !sameContent(stale.content, this.unanswered))
      return this.become({ status: 'stale', stale })
    this.unanswered = undefined
    this.revision = stale.revision
    this.saved = stale.content
    this.become({ status: 'unsaved', savedAt: stale.updatedAt })
    this.plan()
  }

  /**
   * Somebody saved first: mine is saved over theirs; to take theirs, mine is saved before it and theirs again after, so that both stand
   * among the last saves. Where mine cannot be sent now it is asked again: mine must not be saved over theirs later.
   */
  async resolve(choice: 'mine' | 'theirs'): Promise<void> {
    const { stale } = this.now
    if (!stale) return
    this.revision = stale.revision
    this.saved = stale.content
    this.become({ stale: undefined, status: 'unsaved', savedAt: stale.updatedAt })
    await this.save()
    if (choice === 'mine' || this.now.stale) return
    if (this.now.status !== 'away') return this.replace(stale.content)
    clearTimeout(this.timers.save)
    this.become({ status: 'stale', stale })
  }

  /** The page goes away: what is typed is kept here at once, and a last save is tried. */
  close(): void {
    clearTimeout(this.timers.settle)
    this.composing = false
    if (this.isDirty()) {
      this.settle()
      void this.save()
    } else clearTimeout(this.timers.save)
  }
}
