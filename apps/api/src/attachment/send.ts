import type { Response } from 'express'
import type { Context } from '../platform/context'

/** What a browser may show by itself without harm; everything else is only ever saved. */
const harmless = ['application/pdf', 'image/jpeg', 'image/png']

/** Heads that every file carries: never sniffed, never run, never kept by a cache. */
export function fileHeaders(
  response: Response,
  file: { name: string; mime: string },
  inlineAsked: boolean,
): void {
  const shown = inlineAsked && harmless.includes(file.mime)
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? ''
  response.set({
    'Content-Type': file.mime,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="file${extension}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  })
}

/** Sends bytes made for this request, once the operation that made them is committed. */
export function sendBytes(
  ctx: Context,
  response: Response,
  file: { name: string; mime: string; bytes: Uint8Array; inline?: boolean },
): void {
  ctx.afterCommit.push(async () => {
    fileHeaders(response, file, file.inline ?? false)
    response.end(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength))
  })
}
