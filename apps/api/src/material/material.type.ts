import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator'
import { Field, Float, InputType, Int } from 'type-graphql'

/** What a filer declares of a film or sound; a figure that is not known is left out. */
@InputType()
export class MediaInput {
  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  @Min(0.001)
  @Max(1_000_000)
  seconds?: number | null

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  width?: number | null

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  height?: number | null

  /** In bits a second. */
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  bitRate?: number | null

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  @Min(0.001)
  @Max(1000)
  frameRate?: number | null
}
