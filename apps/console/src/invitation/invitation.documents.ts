import { document } from '../platform/document'

export type Invitation = {
  id: string
  number: string
  name: string
  until: string
  state: 'waiting' | 'open' | 'over' | 'withdrawn'
  openedAt: string | null
  byName: string
  at: string
  organisation: { id: string; name: string }
}

export type Invited = {
  invitation: Pick<Invitation, 'id' | 'number' | 'name' | 'until'>
  code: string
  expiresAt: string
}

const fields = `id number name until state openedAt byName at organisation { id name }`
const invited = `invitation { id number name until } code expiresAt`

export const invitationPage = document<
  { campaign: { id: string; title: string }; invitations: Invitation[] },
  { campaignId: string }
>(
  `query InvitationPage($campaignId: ID!) {
    campaign(id: $campaignId) { id title }
    invitations(campaignId: $campaignId) { ${fields} }
  }`,
)

export const invite = document<
  { invite: Invited },
  { campaignId: string; organisationId: string; name: string; until: string | null; email: string }
>(
  `mutation Invite($campaignId: ID!, $organisationId: ID!, $name: String!, $until: String, $email: String) {
    invite(campaignId: $campaignId, organisationId: $organisationId, name: $name, until: $until, email: $email) {
      ${invited}
    }
  }`,
)

export const renewInvitation = document<{ renewInvitation: Invited }, { invitationId: string }>(
  `mutation RenewInvitation($invitationId: ID!) { renewInvitation(invitationId: $invitationId) { ${invited} } }`,
)

export const withdrawInvitation = document<{ withdrawInvitation: { id: string } }, { invitationId: string }>(
  'mutation WithdrawInvitation($invitationId: ID!) { withdrawInvitation(invitationId: $invitationId) { id } }',
)
