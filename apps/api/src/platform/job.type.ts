import { Field, Float, ID, ObjectType } from 'type-graphql'

/** Long work under way: `state` queued, running, done or failed; `progress` between 0 and 1; its file is found on demand. */
@ObjectType()
export class Job {
  fileId: string | null

  @Field(() => ID)
  id: string

  @Field(() => String)
  kind: string

  @Field(() => String)
  state: string

  @Field(() => Float)
  progress: number

  @Field(() => String, { nullable: true })
  message: string | null

  @Field(() => Date)
  createdAt: Date
}
