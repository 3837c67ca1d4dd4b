import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context'
import { Deadline, Phase } from './campaign.type'
import { permissionLoader } from './deadline.queries'
import { daysLeft, isOpen, myClose, type MetPhase } from './phase.queries'

/** What a phase is for the acting organisation: asked for, it takes several statements, and many pages want the title alone. */
@Resolver(() => Phase)
export class PhaseResolver {
  @FieldResolver(() => Date)
  async myClose(@Ctx() ctx: Context, @Root() phase: MetPhase): Promise<Date> {
    return new Date(await myClose(ctx, phase))
  }

  @FieldResolver(() => Int)
  daysLeft(@Ctx() ctx: Context, @Root() phase: MetPhase): Promise<number> {
    return daysLeft(ctx, phase)
  }

  @FieldResolver(() => Boolean)
  open(@Ctx() ctx: Context, @Root() phase: MetPhase): Promise<boolean> {
    return isOpen(ctx, phase)
  }

  @FieldResolver(() => Deadline, { nullable: true })
  permission(@Ctx() ctx: Context, @Root() { campaign, key }: MetPhase): Promise<Deadline | null> {
    return permissionLoader(ctx).load({ campaignId: campaign.id, phase: key })
  }
}
