import { useParams } from 'react-router-dom'
import { postPath } from './acting'

/** The post that the address names. */
export function usePostId(): string {
  return useParams()['post'] ?? ''
}

/** Turns a path of the console (`/entries/1`) into an address that keeps the acting post. */
export function usePath(): (path: string) => string {
  const post = usePostId()
  return (path) => postPath(post) + (path.startsWith('/') ? path : `/${path}`)
}
