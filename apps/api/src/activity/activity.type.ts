import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'

/** Planned, held, or 未开展 with a reason. */
export const ActivityState = { planned: 'planned', held: 'held', notHeld: 'notHeld' } as const
export type ActivityState = keyof typeof ActivityState
registerEnumType(ActivityState, { name: 'ActivityState' })

export const Medium = { picture: 'picture', film: 'film', sound: 'sound' } as const
export type Medium = keyof typeof Medium
registerEnumType(Medium, { name: 'Medium' })

/** A figure as its unit wrote it: `state` tells blank, not held and given apart; `last` is last year's. */
@ObjectType()
export class Figure {
  @Field(() => String) measure: string
  @Field(() => String) state: string
  @Field(() => String) text: string
  @Field(() => Number, { nullable: true }) value?: number
  @Field(() => Number, { nullable: true }) last?: number
}

/** A picture or recording of an activity; `shown` tells whether it may stand in report and archive, `lacking` what is still to be said of it. */
@ObjectType()
export class Shot {
  activityId: string
  fileId: string
  /** Of a recording none is made. */
  thumbnailId: string | null
  mime: string

  @Field(() => ID) id: string
  @Field(() => String) name: string
  @Field(() => Int, { nullable: true }) width?: number | null
  @Field(() => Int, { nullable: true }) height?: number | null
  @Field(() => String) source: string
  @Field(() => String) caption: string
  @Field(() => String) day: string
  @Field(() => String) place: string
  @Field(() => String) rights: string
  /** Nothing until somebody said whether minors are to be seen. */
  @Field(() => Boolean, { nullable: true }) minors: boolean | null
  @Field(() => Boolean) consent: boolean
}

@ObjectType()
export class Activity {
  campaignId: string
  organisationId: string
  seenBy: string
  stored: StoredFigures
  /** By which delivery its office took it, where its unit could not enter it. */
  deliveryId?: string | null
  /** The office that entered it for its unit (代录), and writes it beside the unit until that takes it over. */
  proxyId?: string | null
  /** When its text and figures were last saved. */
  updatedAt: Date

  @Field(() => ID) id: string
  @Field(() => String) plan: string
  @Field(() => ActivityState) state: ActivityState
  @Field(() => String) title: string
  @Field(() => String) day: string
  @Field(() => String) until: string
  /** When it begins on its first day, as 14:30, or nothing. */
  @Field(() => String) hour: string
  /** Whom the office asks about it: a name and a telephone. */
  @Field(() => String) contact: string
  @Field(() => String) place: string
  @Field(() => String) hosts: string
  @Field(() => String) agenda: string
  @Field(() => String) about: string
  @Field(() => String) reason: string
  @Field(() => ID, { nullable: true }) sameAs?: string
  /** Who of the unit has first seen what was entered for it, and when. */
  @Field(() => String, { nullable: true }) knownBy?: string | null
  @Field(() => Date, { nullable: true }) knownAt?: Date | null
  /** When the unit took over what was entered for it: from then on it alone writes it. */
  @Field(() => Date, { nullable: true }) takenOverAt?: Date | null
  @Field(() => Int) revision: number
}

/** Figures by measure, as they lie in the database; `last` is last year's. */
export type StoredFigures = {
  [measure: string]: {
    state: 'blank' | 'notHeld' | 'given'
    value?: number
    qualifier?: 'over' | 'nearly' | 'above' | 'about'
    last?: number
  }
}

@InputType()
export class FigureInput {
  @Field(() => String)
  @MaxLength(60)
  measure: string

  /** As offices write it: 300余, 近1.2万, 0, 未开展, or nothing. */
  @Field(() => String)
  @MaxLength(40)
  text: string

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  last?: string

  /** The unit was asked about a leap against last year, and stands by its figure. */
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  stands?: boolean
}

@InputType()
export class ActivityInput {
  @Field(() => String)
  @MaxLength(60)
  plan: string

  @Field(() => ActivityState)
  @IsIn(Object.keys(ActivityState))
  state: ActivityState

  @Field(() => String)
  @MaxLength(1000)
  title: string

  @Field(() => String)
  @MaxLength(10)
  day: string

  @Field(() => String)
  @MaxLength(10)
  until: string

  @Field(() => String)
  @MaxLength(1000)
  place: string

  @Field(() => String)
  @MaxLength(1000)
  hosts: string

  @Field(() => String)
  @MaxLength(10_000)
  agenda: string

  @Field(() => String)
  @MaxLength(10_000)
  about: string

  @Field(() => String)
  @MaxLength(1000)
  reason: string

  /** As 14:30 or nothing; what is left out stays as it stands. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(10)
  hour?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  contact?: string | null

  @Field(() => [FigureInput])
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  figures: FigureInput[]
}

/** What is said of a picture. */
export type ShotSaid = Pick<Shot, 'caption' | 'day' | 'place' | 'rights' | 'minors' | 'consent'>

/** What is said of one picture or of many; of each what is left out stays as it stands. */
@InputType()
export class ShotInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  caption?: string | null

  /** A day of the calendar, or nothing. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(10)
  day?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  place?: string | null

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  rights?: string | null

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  minors?: boolean | null

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  consent?: boolean | null
}
