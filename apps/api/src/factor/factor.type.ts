import { Field, Int, ObjectType } from 'type-graphql'

/** A secret for an authenticator app, shown once: as a QR code (one path over a square of `size`) and to be typed by hand. */
@ObjectType()
export class FactorOffer {
  @Field(() => String) secret: string
  @Field(() => Int) size: number
  @Field(() => String) path: string
}

/** Codes for when the telephone is lost, shown once; each signs in once. */
@ObjectType()
export class FactorSpares {
  @Field(() => [String]) codes: string[]
}
