import { placesAsked, sendingBody, type Campaign, type Content, type PlaceAsked } from '@huibian/domain'
import type { Frame } from '../entry/frame'

/** An entry as its places are counted. */
export type Placed = {
  entry: { kind: string; route: string; phase: string }
  filer: Pick<Frame['filer'], 'id' | 'name'>
  receiver: Pick<Frame['receiver'], 'id' | 'name' | 'shortName' | 'types'>
  content: Content
}

/** The places that an entry takes on its way, by the campaign's rules. */
export function placesOf(file: Campaign, { entry, filer, receiver, content }: Placed): PlaceAsked[] {
  const region = sendingBody(file, receiver).region ?? ''
  const { kind, route, phase } = entry
  return placesAsked(file, {
    kind,
    route,
    phase,
    content,
    filer: { id: filer.id, name: filer.name },
    sender: { id: receiver.id, name: receiver.name },
    region: { id: region, name: region },
  })
}
