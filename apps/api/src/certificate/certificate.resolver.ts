import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { unprintableIn } from '../attachment/unprintable'
import { Entry } from '../entry/entry.type'
import type { Context } from '../platform/context'
import { Job } from '../platform/job.type'
import { certificateJobOf, certificatesOf, certificatesOfEntry } from './certificate.queries'
import { Certificate } from './certificate.type'
import { reissueCertificate, revokeCertificate } from './end'
import { issueCertificates } from './issue'

@Resolver(() => Certificate)
export class CertificateResolver {
  @Query(() => [Certificate])
  certificates(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Certificate[]> {
    return certificatesOf(ctx, campaignId)
  }

  /** The latest job that makes them, null where none was ever begun. */
  @Query(() => Job, { nullable: true })
  certificateJob(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Job | null> {
    return certificateJobOf(ctx, campaignId)
  }

  /** Characters of its words that no typeface has. */
  @FieldResolver(() => [String])
  unprintable(@Ctx() ctx: Context, @Root() { holder, statement }: Certificate): Promise<string[]> {
    return unprintableIn(ctx, [holder, statement])
  }

  /** The job that makes them. */
  @Mutation(() => ID)
  issueCertificates(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<string> {
    return issueCertificates(ctx, campaignId)
  }

  @Mutation(() => Certificate)
  revokeCertificate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Certificate> {
    return revokeCertificate(ctx, id, reason)
  }

  @Mutation(() => Certificate)
  reissueCertificate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Certificate> {
    return reissueCertificate(ctx, id, reason)
  }
}

@Resolver(() => Entry)
export class EntryCertificateResolver {
  @FieldResolver(() => [Certificate])
  certificates(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Certificate[]> {
    return certificatesOfEntry(ctx, entry.id)
  }
}
