import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { endSignet } from './end'
import { registerSignet } from './register'
import { signetStanding } from './signet.queries'
import { SignetInput, SignetStanding } from './signet.type'

@Resolver()
export class SignetResolver {
  @Query(() => SignetStanding)
  signet(@Ctx() ctx: Context): Promise<SignetStanding> {
    return signetStanding(ctx)
  }

  @Mutation(() => SignetStanding)
  async registerSignet(
    @Ctx() ctx: Context,
    @Arg('input', () => SignetInput) input: SignetInput,
  ): Promise<SignetStanding> {
    await registerSignet(ctx, input)
    return signetStanding(ctx)
  }

  @Mutation(() => SignetStanding)
  async endSignet(
    @Ctx() ctx: Context,
    @Arg('reason', () => String) reason: string,
    @Arg('compromised', () => Boolean) compromised: boolean,
    @Arg('password', () => String) password: string,
  ): Promise<SignetStanding> {
    await endSignet(ctx, { reason, compromised, password })
    return signetStanding(ctx)
  }
}
