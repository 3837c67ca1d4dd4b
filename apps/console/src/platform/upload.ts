import { actingPost } from './acting'
import { signedOut } from './graphql'
import { Refused, Unauthenticated, Unreachable } from './refusals'
import type { Violation } from './wire'

export type Upload = { purpose: string; onProgress?: (share: number) => void; signal?: AbortSignal }

/**
 * Sends a file in resumable pieces and answers its upload id, which an act then takes. A broken line is taken up
 * again by itself for about a minute. Throws `Refused` when the server does not take the file.
 */
export async function upload(file: File, { purpose, onProgress, signal }: Upload): Promise<string> {
  const { Upload: TusUpload, DetailedError } = await import('tus-js-client')
  // Who left off while this was being fetched is not heard below.
  if (signal?.aborted) throw new Unreachable()
  const post = actingPost()
  return new Promise((resolve, reject) => {
    const sending = new TusUpload(file, {
      endpoint: '/files/uploads',
      headers: post ? { 'X-Huibian-Post': post } : {},
      metadata: { filename: file.name, purpose },
      chunkSize: 4 * 1024 * 1024,
      retryDelays: [500, 2000, 5000, 15_000, 30_000],
      // By itself the client gives up at once where the browser knows that it is offline, which is when waiting helps.
      onShouldRetry: ({ originalResponse }) => waits(originalResponse?.getStatus() ?? 0),
      storeFingerprintForResuming: false,
      onProgress: (sent, total) => onProgress?.(total ? sent / total : 1),
      onSuccess: () => {
        settled()
        resolve(lastPart(sending.url))
      },
      onError: (error) => {
        settled()
        reject(problem(error instanceof DetailedError ? error.originalResponse : null))
      },
    })
    const leaveOff = () => {
      void sending.abort(true)
      reject(new Unreachable())
    }
    // Who leaves off takes back the file that is on its way, and none that has arrived: an act may need it, or has it already.
    const settled = () => signal?.removeEventListener('abort', leaveOff)
    signal?.addEventListener('abort', leaveOff)
    sending.start()
  })
}

const full = 507

/** Whether an answer, or none, may soon be another one: not what was refused, unless somebody else held the upload, and no full disk. */
const waits = (status: number): boolean =>
  status < 400 || (status >= 500 && status !== full) || [409, 423].includes(status)

/** Whether there is no room for any further file: what is still to be sent waits, and is not tried in vain one by one. */
export const isFull = (error: unknown): boolean =>
  error instanceof Refused && error.violations.some(({ message }) => lackingRoom.has(message))

const lackingRoom = new Set(['upload.tooManyOpen', 'upload.tooMuchOpen', 'upload.noSpace'])

function problem(response: { getStatus(): number; getBody(): string } | null): Error {
  if (!response) return new Unreachable()
  if (response.getStatus() !== 401) return new Refused('', violationsOf(response.getBody()))
  signedOut()
  return new Unauthenticated()
}

function lastPart(url: string | null): string {
  return url?.split('/').pop()?.split('?')[0] ?? ''
}

/** The upload route refuses in JSON too, but a proxy before it (“too large”) answers with a page. */
function violationsOf(body: string): Violation[] {
  try {
    const said: { violations?: Violation[] } = JSON.parse(body)
    return said.violations ?? []
  } catch {
    return []
  }
}
