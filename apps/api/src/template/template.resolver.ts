import { MaxLength } from 'class-validator'
import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context'
import { markTemplate } from './mark'
import { retireTemplate } from './retire'
import { listTemplates } from './template.queries'
import { Template } from './template.type'
import { copyTemplate, uploadTemplate } from './upload'
import { dropTemplate, useTemplate } from './use'

@ArgsType()
class UploadTemplateArgs {
  @Field(() => ID)
  @MaxLength(100)
  campaignId: string

  @Field(() => String)
  @MaxLength(20)
  paper: string

  @Field(() => String, { defaultValue: '' })
  @MaxLength(100)
  form: string

  @Field(() => ID)
  @MaxLength(100)
  uploadId: string
}

@Resolver(() => Template)
export class TemplateResolver {
  @Query(() => [Template])
  templates(@Ctx() ctx: Context, @Arg('campaignId', () => ID) campaignId: string): Promise<Template[]> {
    return listTemplates(ctx, campaignId)
  }

  @Mutation(() => Template)
  uploadTemplate(
    @Ctx() ctx: Context,
    @Args(() => UploadTemplateArgs) args: UploadTemplateArgs,
  ): Promise<Template> {
    return uploadTemplate(ctx, args)
  }

  @Mutation(() => Template)
  markTemplate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('marks', () => GraphQLJSON, { validate: false }) marks: unknown,
  ): Promise<Template> {
    return markTemplate(ctx, { id, revision, marks })
  }

  @Mutation(() => Template)
  copyTemplate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Template> {
    return copyTemplate(ctx, id)
  }

  @Mutation(() => Template)
  useTemplate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { defaultValue: '' }) reason: string,
  ): Promise<Template> {
    return useTemplate(ctx, id, reason)
  }

  @Mutation(() => Template)
  retireTemplate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String, { defaultValue: '' }) reason: string,
  ): Promise<Template> {
    return retireTemplate(ctx, id, reason)
  }

  @Mutation(() => Boolean)
  dropTemplate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<boolean> {
    return dropTemplate(ctx, id)
  }
}
