import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { asRead } from '../entry/asRead'
import { Entry } from '../entry/entry.type'
import { organisationOf } from '../organisation/organisation.queries'
import { Organisation } from '../organisation/organisation.type'
import type { Context } from '../platform/context'
import { answerObjection } from './answer'
import { enterFor } from './enter'
import { acknowledgeProxy, objectToProxy } from './object'
import { objectionsLoader, proxyLoader, proxyOffer } from './proxy.queries'
import { EnteringInput, Objection, OriginInput, Proxy, ProxyOffer } from './proxy.type'
import { takeDraft } from './take'

@Resolver(() => Entry)
export class EntryProxyResolver {
  @FieldResolver(() => Proxy, { nullable: true })
  async proxy(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Proxy | null> {
    return entry.proxyId ? proxyLoader(ctx).load(entry.id) : null
  }

  @FieldResolver(() => [Objection])
  async objections(@Ctx() ctx: Context, @Root() entry: Entry): Promise<Objection[]> {
    return entry.proxyId ? objectionsLoader(ctx).load(entry.id) : []
  }

  @Mutation(() => Entry)
  async enterFor(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('entering', () => EnteringInput) entering: EnteringInput,
    @Arg('origin', () => OriginInput) origin: OriginInput,
  ): Promise<Entry> {
    return asRead(await enterFor(ctx, campaignId, { entering, origin }))
  }

  @Mutation(() => Entry)
  async takeDraft(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('origin', () => OriginInput) origin: OriginInput,
  ): Promise<Entry> {
    return asRead(await takeDraft(ctx, id, origin))
  }

  @Mutation(() => Entry)
  async acknowledgeProxy(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Entry> {
    return asRead(await acknowledgeProxy(ctx, id))
  }

  @Mutation(() => Entry)
  async objectToProxy(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
  ): Promise<Entry> {
    return asRead(await objectToProxy(ctx, id, reason))
  }

  @Mutation(() => Entry)
  async answerObjection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('corrected', () => Boolean) corrected: boolean,
    @Arg('answer', () => String) answer: string,
  ): Promise<Entry> {
    return asRead(await answerObjection(ctx, id, { corrected, answer }))
  }
}

@Resolver(() => Proxy)
export class ProxyResolver {
  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() proxy: Proxy): Promise<Organisation> {
    return organisationOf(ctx, proxy.organisationId)
  }
}

@Resolver(() => ProxyOffer)
export class ProxyOfferResolver {
  @Query(() => ProxyOffer, { nullable: true })
  proxyOffer(
    @Ctx() ctx: Context,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('organisationId', () => ID) organisationId: string,
  ): Promise<ProxyOffer> {
    return proxyOffer(ctx, campaignId, organisationId)
  }

  @FieldResolver(() => Organisation)
  organisation(@Ctx() ctx: Context, @Root() offer: ProxyOffer): Promise<Organisation> {
    return organisationOf(ctx, offer.organisationId)
  }
}
