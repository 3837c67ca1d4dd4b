import { MaxLength } from 'class-validator'
import { Args, ArgsType, Ctx, Extensions, Field, Mutation, Query, Resolver } from 'type-graphql'
import { Me, Site } from '../account/account.type'
import type { Context } from '../platform/context'
import { changePassword } from './changePassword'
import { redeemCode } from './redeem'
import { saveSite } from './saveSite'
import { meOf, siteOf } from './session.queries'
import { signIn, signOut, signOutEverywhere } from './signIn'

@ArgsType()
class SignInArgs {
  @Field(() => String)
  @MaxLength(100)
  username: string

  @Field(() => String)
  @MaxLength(200)
  password: string
}

@ArgsType()
class RedeemArgs extends SignInArgs {
  @Field(() => String)
  @MaxLength(40)
  code: string
}

@ArgsType()
class ChangeArgs {
  @Field(() => String)
  @MaxLength(200)
  current: string

  @Field(() => String)
  @MaxLength(200)
  next: string
}

@ArgsType()
class SiteArgs {
  @Field(() => String)
  @MaxLength(200)
  name: string

  @Field(() => String)
  @MaxLength(1000)
  classification: string

  @Field(() => String)
  @MaxLength(1000)
  classificationEnglish: string

  /** One of off, offered, compulsory. */
  @Field(() => String)
  @MaxLength(40)
  secondFactor: string
}

@Resolver()
export class SessionResolver {
  @Extensions({ open: true })
  @Query(() => Site)
  site(@Ctx() ctx: Context): Promise<Site> {
    return siteOf(ctx)
  }

  @Mutation(() => Site)
  saveSite(@Ctx() ctx: Context, @Args(() => SiteArgs) args: SiteArgs): Promise<Site> {
    return saveSite(ctx, args)
  }

  @Extensions({ open: true })
  @Query(() => Me, { nullable: true })
  me(@Ctx() ctx: Context): Promise<Me> | null {
    return ctx.signedIn ? meOf(ctx) : null
  }

  @Extensions({ open: true })
  @Mutation(() => Me, { nullable: true })
  signIn(@Ctx() ctx: Context, @Args(() => SignInArgs) args: SignInArgs): Promise<Me | null> {
    return signIn(ctx, args.username, args.password)
  }

  @Extensions({ open: true })
  @Mutation(() => Me, { nullable: true })
  redeemCode(@Ctx() ctx: Context, @Args(() => RedeemArgs) args: RedeemArgs): Promise<Me | null> {
    return redeemCode(ctx, args.username, args.code, args.password)
  }

  @Mutation(() => Boolean)
  signOut(@Ctx() ctx: Context): Promise<boolean> {
    return signOut(ctx)
  }

  @Mutation(() => Boolean)
  signOutEverywhere(@Ctx() ctx: Context): Promise<boolean> {
    return signOutEverywhere(ctx)
  }

  @Mutation(() => Boolean)
  changePassword(@Ctx() ctx: Context, @Args(() => ChangeArgs) args: ChangeArgs): Promise<boolean> {
    return changePassword(ctx, args.current, args.next)
  }
}
