import { GraphQLJSON } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import type { Content } from '@huibian/domain'
import { Attachment } from '../attachment/attachment.type'

/** What a Word file brings to a draft; nothing of it is saved until the filer saves. */
@ObjectType()
export class ImportedDraft {
  @Field(() => GraphQLJSON) content: Content
  /** Lines that found no place in the form. */
  @Field(() => [String]) unplaced: string[]
  @Field(() => [String]) warnings: string[]
  /** The Word file itself, kept beside the draft. */
  @Field(() => Attachment) file: Attachment
}
