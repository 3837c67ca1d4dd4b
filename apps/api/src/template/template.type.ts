import type { TemplateLayout, TemplateMarks, TemplatePaper } from '@huibian/domain'
import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { FileLink } from '../platform/wire.type'

/**
 * An office's own 附件 in which a paper comes out, from `version` of the campaign on; one without a version is being marked. `layout` is what
 * can be marked in it, `marks` what of it takes which field.
 */
@ObjectType()
export class Template {
  @Field(() => ID) id: string
  @Field(() => String) paper: TemplatePaper
  /** The form of the campaign that it stands for; empty for all that have no file of their own. */
  @Field(() => String) form: string
  @Field(() => Int, { nullable: true }) version: number | null
  /** From which version on the paper came out in our layout again, once the file was retired. */
  @Field(() => Int, { nullable: true }) untilVersion: number | null
  @Field(() => String) kind: TemplateLayout['kind']
  @Field(() => FileLink) file: FileLink
  @Field(() => GraphQLJSON) layout: TemplateLayout
  @Field(() => GraphQLJSON) marks: TemplateMarks
  @Field(() => Int) revision: number
  @Field(() => String) by: string
  @Field(() => Date) at: Date
  campaignId: string
}
