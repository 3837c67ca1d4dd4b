import { inThread } from '../pdf/inThread.ts'
import { shared } from '../pdf/shared.ts'
import type { PlaceWords } from './placesIn.ts'
import type { SealPosition } from './sealPlaces.ts'

export type PlaceOrder = { paper: Uint8Array; words: PlaceWords }

export type FoundPlaces = { places: SealPosition[]; pages: number }

const limits = { heap: 600, time: 60_000 }

/** Reads in a thread of its own where seals go on a paper that somebody else laid out, and how many pages it has. */
export async function findPlaces(paper: Uint8Array, words: PlaceWords): Promise<FoundPlaces> {
  return inThread<FoundPlaces>({ paper: await shared(paper), words }, limits)
}
