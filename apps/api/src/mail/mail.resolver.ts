import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { MailPreference } from './mail.type'
import { preferenceOf, savePreference } from './preference'

@Resolver(() => MailPreference)
export class MailResolver {
  @Query(() => MailPreference)
  mailPreference(@Ctx() ctx: Context): Promise<MailPreference> {
    return preferenceOf(ctx)
  }

  @Mutation(() => MailPreference)
  saveMailPreference(
    @Ctx() ctx: Context,
    @Arg('email', () => String) email: string,
    @Arg('wanted', () => Boolean) wanted: boolean,
  ): Promise<MailPreference> {
    return savePreference(ctx, email, wanted)
  }
}
