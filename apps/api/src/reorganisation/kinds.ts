import type { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import type { Part } from '../platform/together'
import { close } from './close'
import { move } from './move'
import { rename } from './rename'
import { reopen } from './reopen'
import type { ReorganisationKind } from './reorganisation.type'
import type { Given } from './says'

/** What was judged: the given made whole, and how it is carried out from a day. */
export type Plan = { given: Given; carryOut: (fromDay: string) => Promise<Carried> }

/** What went along, and what is still to be written of the unit itself (`changed`), together with the record of it. */
export type Carried = { given: Given; written: Part[] }

/** Refuses what cannot be done now, else plans it. */
export type Planning = (ctx: Context, unit: Organisation, given: Given) => Promise<Plan>

export const kinds: Readonly<Record<ReorganisationKind, Planning>> = Object.freeze({
  rename,
  move,
  close,
  reopen,
})
