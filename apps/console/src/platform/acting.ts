// The acting post stands in the address, so that two tabs can act in two posts and a bookmark keeps its post.
const place = /^#\/p\/([^/?#]+)/

/** The id of the post this tab acts in, or undefined outside the console (sign-in page). */
export function actingPost(): string | undefined {
  const found = place.exec(window.location.hash)
  return found?.[1]
}

/** The address prefix of everything shown for one post. */
export function postPath(postId: string): string {
  return `/p/${postId}`
}

/** A link to a stored file or a made document: cookies travel with it, headers do not, so the post goes along. */
export function fileUrl(url: string, inline = false): string {
  const address = new URL(url, window.location.origin)
  const post = actingPost()
  if (post) address.searchParams.set('post', post)
  if (inline) address.searchParams.set('inline', '1')
  return address.pathname + address.search
}
