import { IsInt, MaxLength } from 'class-validator'
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql'

/** What is said of a certificate that ends while the office can still arrange for another, and of one that has ended. */
export type Ending = 'soon' | 'over'

/** An organisation's electronic seal: what stands behind it and whose authorisation it rests on. */
@ObjectType()
export class Signet {
  @Field(() => ID)
  id: string

  /** builtIn, picture or external. */
  @Field(() => String)
  provider: string

  @Field(() => String)
  name: string

  @Field(() => Int)
  diameter: number

  @Field(() => String, { nullable: true })
  algorithm: string | null

  @Field(() => String, { nullable: true })
  serial: string | null

  @Field(() => GraphQLISODateTime, { nullable: true })
  validUntil: Date | null

  /** soon or over, by the server's clock; null while the certificate has long to go. */
  @Field(() => String, { nullable: true })
  ending: Ending | null

  @Field(() => String)
  authorisedBy: string

  @Field(() => String)
  authorisation: string

  @Field(() => String)
  authorisedOn: string

  @Field(() => String)
  registeredBy: string

  @Field(() => GraphQLISODateTime)
  at: Date

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt: Date | null

  @Field(() => String, { nullable: true })
  endReason: string | null
}

/** What an organisation may seal with now. */
@ObjectType()
export class SignetStanding {
  /** Without a seal of its own an organisation may seal with a drawn 样章: in a demo and in tests, never in production. */
  @Field(() => Boolean)
  specimen: boolean

  /** Whether this server is connected to a signing service. */
  @Field(() => Boolean)
  service: boolean

  @Field(() => Signet, { nullable: true })
  current: Signet | null

  @Field(() => [Signet])
  earlier: Signet[]
}

@InputType()
export class SignetInput {
  @Field(() => String)
  @MaxLength(20)
  provider: string

  /** The upload of the seal's picture; a signing service brings its own. */
  @Field(() => ID, { nullable: true })
  @MaxLength(100)
  uploadId?: string

  @Field(() => Int)
  @IsInt()
  diameter: number

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  algorithm?: string

  @Field(() => String)
  @MaxLength(200)
  authorisedBy: string

  @Field(() => String)
  @MaxLength(1000)
  authorisation: string

  /** YYYY-MM-DD */
  @Field(() => String)
  @MaxLength(20)
  authorisedOn: string

  @Field(() => String)
  @MaxLength(200)
  password: string
}
