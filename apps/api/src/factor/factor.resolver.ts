import { MaxLength } from 'class-validator'
import { Arg, Args, ArgsType, Ctx, Extensions, Field, ID, Mutation, Resolver } from 'type-graphql'
import { Account, Me } from '../account/account.type'
import type { Context } from '../platform/context'
import { endFactor, resetFactor } from './end'
import { enterCode } from './enter'
import { FactorOffer, FactorSpares } from './factor.type'
import { confirmFactor, offerFactor } from './setUp'

@ArgsType()
class PasswordArgs {
  @Field(() => String)
  @MaxLength(200)
  password: string
}

@ArgsType()
class CodeArgs {
  @Field(() => String)
  @MaxLength(40)
  code: string
}

@ArgsType()
class EndArgs extends PasswordArgs {
  @Field(() => String)
  @MaxLength(40)
  code: string
}

@Resolver()
export class FactorResolver {
  @Extensions({ open: true })
  @Mutation(() => Me)
  enterCode(@Ctx() ctx: Context, @Args(() => CodeArgs) args: CodeArgs): Promise<Me> {
    return enterCode(ctx, args.code)
  }

  @Mutation(() => FactorOffer)
  offerFactor(@Ctx() ctx: Context, @Args(() => PasswordArgs) args: PasswordArgs): Promise<FactorOffer> {
    return offerFactor(ctx, args.password)
  }

  @Mutation(() => FactorSpares)
  confirmFactor(@Ctx() ctx: Context, @Args(() => CodeArgs) args: CodeArgs): Promise<FactorSpares> {
    return confirmFactor(ctx, args.code)
  }

  @Mutation(() => Boolean)
  endFactor(@Ctx() ctx: Context, @Args(() => EndArgs) args: EndArgs): Promise<boolean> {
    return endFactor(ctx, args.password, args.code)
  }

  @Mutation(() => Account)
  resetFactor(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Account> {
    return resetFactor(ctx, id)
  }
}
