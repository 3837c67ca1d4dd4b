import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Headway } from './headway.type'
import { Matrix } from './matrix.type'
import { Task } from './task.type'

/** One thing that keeps a province from forwarding; `link` is a path of the console without its post. */
@ObjectType()
export class Block {
  @Field(() => ID)
  campaignId: string

  @Field(() => String)
  phase: string

  @Field(() => String)
  kind: string

  @Field(() => String)
  says: string

  @Field(() => String)
  link: string
}

/** The first screen of a post: what must be done, by when, and how far everybody is. */
@ObjectType()
export class Overview {
  /** The moment of the answer by the server's clock, from which countdowns run. */
  @Field(() => Date)
  now: Date

  @Field(() => [Task])
  tasks: Task[]

  /** One's own line as a filer, the units below as a receiver, the regions as the owner. */
  @Field(() => [Matrix])
  matrices: Matrix[]

  /** The same of those who look after no units in a call: the seal's keeper, the administrators, the auditor. */
  @Field(() => [Headway])
  headway: Headway[]

  @Field(() => [Block])
  blocks: Block[]

  /** How many more things keep from forwarding than are named. */
  @Field(() => Int)
  blocksMore: number
}

/** How many cases came in on one day, as their receiver counts: those submitted to it, or forwarded to the owner. */
@ObjectType()
export class Arrival {
  @Field(() => String)
  phase: string

  /** `2021-06-30`, in Asia/Shanghai. */
  @Field(() => String)
  day: string

  @Field(() => Int)
  n: number
}
