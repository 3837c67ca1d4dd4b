import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { WireVerb } from '../platform/wire.type'
import { cancelReorganisation } from './cancel'
import { affairsOf, reorganisationsOf, unitVerbs } from './reorganisation.queries'
import { Reorganisation, UnitAffairs } from './reorganisation.type'
import { reorganise } from './reorganise'

@Resolver(() => Organisation)
export class ReorganisationResolver {
  @Query(() => UnitAffairs)
  unitAffairs(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('parentId', () => ID, { nullable: true }) parentId?: string,
  ): Promise<UnitAffairs> {
    return affairsOf(ctx, id, parentId ?? undefined)
  }

  @Mutation(() => Organisation)
  renameOrganisation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('name', () => String) name: string,
    @Arg('shortName', () => String) shortName: string,
    @Arg('from', () => String) from: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Organisation> {
    return reorganise(ctx, { kind: 'rename', id, revision, from, reason, given: { name, shortName } })
  }

  @Mutation(() => Organisation)
  moveOrganisation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('parentId', () => ID) parentId: string,
    @Arg('hostName', () => String) hostName: string,
    @Arg('sealingName', () => String) sealingName: string,
    @Arg('from', () => String) from: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Organisation> {
    const given = { parentId, hostName, sealingName }
    return reorganise(ctx, { kind: 'move', id, revision, from, reason, given })
  }

  @Mutation(() => Organisation)
  closeOrganisation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('from', () => String) from: string,
    @Arg('reason', () => String) reason: string,
    @Arg('successorId', () => ID, { nullable: true }) successorId?: string,
  ): Promise<Organisation> {
    const given = successorId ? { successorId } : {}
    return reorganise(ctx, { kind: 'close', id, revision, from, reason, given })
  }

  @Mutation(() => Organisation)
  reopenOrganisation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('revision', () => Int) revision: number,
    @Arg('from', () => String) from: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Organisation> {
    return reorganise(ctx, { kind: 'reopen', id, revision, from, reason, given: {} })
  }

  @Mutation(() => Organisation)
  cancelReorganisation(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Organisation> {
    return cancelReorganisation(ctx, id)
  }

  @FieldResolver(() => [Reorganisation])
  reorganisations(@Ctx() ctx: Context, @Root() unit: Organisation): Promise<Reorganisation[]> {
    return reorganisationsOf(ctx, unit)
  }

  @FieldResolver(() => [WireVerb])
  verbs(@Ctx() ctx: Context, @Root() unit: Organisation): WireVerb[] {
    return unitVerbs(ctx, unit)
  }
}
