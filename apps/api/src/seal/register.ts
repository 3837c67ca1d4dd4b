import { v7 } from 'uuid'
import type { Context } from '../platform/context'
import type { Manner, Pressed } from './press'
import type { PaperRef } from './papers'
import type { SealRecordRow } from './seal.entity'

/** One use of the seal, as the register tells it. */
export type SealUse = Omit<SealRecordRow, 'id' | 'n' | 'at' | keyof PaperRef> &
  PaperRef & {
    /** What stood behind a seal pressed in the system. */
    behind?: Omit<Pressed, 'bytes'> & Manner
  }

/** Writes the next numbered line of the organisation's 用印登记簿. Numbers follow one another without a gap. */
export async function enterRegister(ctx: Context, use: SealUse): Promise<void> {
  await ctx.db.query(
    `insert into seal_record (id, organisation_id, n, way, summary_id, version_id, edition_id, letter_id, reason, file_name, pages, copies, approver, keeper, code,
       sha256, file_id, at, provider, serial, sm2_signature, sm2_public_key, on_behalf, seam)
     values ($1, $2, huibian.next_seal_number($2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       $19, $20, $21, $22, $23)`,
    [
      v7(),
      use.organisationId,
      use.way,
      use.summaryId ?? null,
      use.versionId ?? null,
      use.editionId ?? null,
      use.letterId ?? null,
      use.reason,
      use.fileName,
      use.pages,
      use.copies,
      use.approver,
      use.keeper,
      use.code,
      use.sha256,
      use.fileId,
      ctx.now,
      use.behind?.provider ?? null,
      use.behind?.serial ?? null,
      use.behind?.attested?.signature ?? null,
      use.behind?.attested?.publicKey ?? null,
      use.behind?.onBehalf ?? false,
      use.behind?.seam ?? false,
    ],
  )
}
