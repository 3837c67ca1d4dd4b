import type { Entry } from '../entry/wire'
import { usePost } from '../frame/post'

/** Whether the acting unit writes the entry: it is its own, or it enters it for its filer. */
export function useWrites({ filer, proxy }: Pick<Entry, 'filer' | 'proxy'>): boolean {
  return [filer.id, proxy?.organisation.id].includes(usePost().organisation.id)
}
