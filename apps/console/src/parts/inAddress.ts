import { useCallback } from 'react'
import { useSearchParams } from 'react-router-dom'

/** The address with one thing more, or without it where that is as it usually is. */
export function asking(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(search)
  if (value === null) next.delete(name)
  else next.set(name, value)
  return next
}

/** What the address asks for now, which a page that is still being drawn anew does not know yet. */
export const addressed = (): URLSearchParams => new URLSearchParams(window.location.hash.split('?')[1] ?? '')

/** What a page was asked to show, kept in the address, so that Back finds it again; a page that shows two such things names them apart. */
export function useInAddress(name: string): [string | null, (value: string | null) => void] {
  const [search, setSearch] = useSearchParams()
  const set = (value: string | null): void =>
    setSearch(() => asking(addressed(), name, value), { replace: true })
  return [search.get(name), set]
}

/** What a list is narrowed to, kept in the address; another question starts at its first page. */
export function useAsked(): [URLSearchParams, (name: string, value: string) => void] {
  const [search, setSearch] = useSearchParams()
  const set = useCallback(
    (name: string, value: string): void =>
      setSearch(() => asking(asking(addressed(), 'page', null), name, value || null), { replace: true }),
    [setSearch],
  )
  return [search, set]
}

/** The number of a page that the address says: the first where it says none, or what is none. */
export function numberIn(asked: string | null): number {
  const number = Number(asked)
  return Number.isInteger(number) && number > 0 ? number : 1
}

/** Which page of a list is shown, kept in the address. */
export function usePageInAddress(name = 'page'): [number, (page: number) => void] {
  const [asked, set] = useInAddress(name)
  return [numberIn(asked), (page) => set(page === 1 ? null : String(page))]
}
