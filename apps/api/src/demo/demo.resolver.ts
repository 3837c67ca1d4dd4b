import { MaxLength } from 'class-validator'
import { Args, ArgsType, Ctx, Extensions, Field, Float, Mutation, Query, Resolver } from 'type-graphql'
import { Me } from '../account/account.type'
import type { Context } from '../platform/context'
import { meOf } from '../session/session.queries'
import { DemoRole } from './demo.type'
import { demoPassword } from './password'
import { resetDemo } from './reset'
import { demoProgress, demoRoles } from './roles.queries'
import { demoSignIn } from './signIn'

@ArgsType()
class RoleArgs {
  @Field(() => String)
  @MaxLength(40)
  role: string
}

@Resolver()
export class DemoResolver {
  @Extensions({ open: true })
  @Query(() => [DemoRole])
  demoRoles(@Ctx() ctx: Context): Promise<DemoRole[]> {
    return demoRoles(ctx)
  }

  @Extensions({ open: true })
  @Query(() => Float)
  demoProgress(@Ctx() ctx: Context): Promise<number> {
    return demoProgress(ctx)
  }

  @Query(() => String, { nullable: true })
  demoPassword(@Ctx() ctx: Context): Promise<string | null> {
    return demoPassword(ctx)
  }

  @Extensions({ open: true })
  @Mutation(() => Me)
  async demoSignIn(@Ctx() ctx: Context, @Args(() => RoleArgs) { role }: RoleArgs): Promise<Me> {
    await demoSignIn(ctx, role)
    return meOf(ctx)
  }

  @Extensions({ open: true })
  @Mutation(() => Boolean)
  resetDemo(@Ctx() ctx: Context): Promise<boolean> {
    return resetDemo(ctx)
  }
}
