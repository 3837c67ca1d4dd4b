import { matchPath } from 'react-router-dom'

/** What there is a small picture of; what it shows is told in both languages. */
export type PictureName = 'first-screen' | 'phone' | 'report' | 'review' | 'week'

/**
 * What a screen is for, how one works on it and what is asked most, in Chinese. Words in “ ” are those of the screen, and a test holds them
 * to it.
 */
export type Topic = {
  /** The picture of the page among those of docs/pictures. */
  picture?: PictureName
  /** The page's own path. */
  path: string
  title: string
  says: string
  steps: readonly string[]
  asked: readonly { ask: string; answer: string }[]
}

/** The topic of the page at an address within one post, the nearest first: `/campaigns/new` is no campaign. */
export function topicAt(topics: readonly Topic[], address: string): Topic | undefined {
  const plain = topics.find(({ path }) => path === address)
  return plain ?? topics.find(({ path }) => matchPath(path, address) !== null)
}
