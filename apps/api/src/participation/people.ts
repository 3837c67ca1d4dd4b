import { Field, ObjectType } from 'type-graphql'

/** Whom one turns to at a unit: the contact, asked day by day, and the person who answers for its part (负责人). */
@ObjectType()
export abstract class People {
  @Field(() => String) contactName: string
  @Field(() => String) contactPhone: string
  @Field(() => String) leaderName: string
  @Field(() => String) leaderPost: string
  @Field(() => String) leaderPhone: string
}

const columns = {
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  leaderName: 'leader_name',
  leaderPost: 'leader_post',
  leaderPhone: 'leader_phone',
} as const satisfies { [part in keyof People]: string }

/** The people of a participation `p`, each column read as `read` says. */
export const peopleColumns = (read = (column: string): string => column): string =>
  Object.entries(columns)
    .map(([part, column]) => `${read(`p.${column}`)} as "${part}"`)
    .join(', ')

/** 负责人 in one line, as papers have it: name, post, telephone. */
export const leaderLine = ({ leaderName, leaderPost, leaderPhone }: People): string =>
  [leaderName, leaderPost, leaderPhone].filter((word) => word !== '').join(' ')

/** The people of a row that has more. */
export const peopleOf = (row: People): People => ({
  contactName: row.contactName,
  contactPhone: row.contactPhone,
  leaderName: row.leaderName,
  leaderPost: row.leaderPost,
  leaderPhone: row.leaderPhone,
})
