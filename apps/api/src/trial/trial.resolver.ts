import { MaxLength } from 'class-validator'
import { GraphQLJSON } from 'graphql-scalars'
import { Args, ArgsType, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { readForTrial } from './readForTrial'

@ArgsType()
class TrialArgs {
  @Field(() => String)
  @MaxLength(300_000)
  text: string

  @Field(() => String)
  @MaxLength(40)
  kind: string

  @Field(() => String)
  @MaxLength(40)
  route: string

  @Field(() => ID)
  @MaxLength(100)
  uploadId: string
}

/** A Word file as a campaign's form takes it; `unplaced` is what found no field. */
@ObjectType()
export class TrialText {
  @Field(() => GraphQLJSON) content: unknown
  @Field(() => [String]) unplaced: string[]
}

@Resolver()
export class TrialResolver {
  @Mutation(() => TrialText)
  readForTrial(@Ctx() ctx: Context, @Args(() => TrialArgs) args: TrialArgs): Promise<TrialText> {
    return readForTrial(ctx, args)
  }
}
