import type { Source } from '@huibian/domain'
import { document } from '../platform/document'
import {
  fileFields,
  jobFields,
  violationFields,
  type FileLink,
  type Job,
  type Violation,
} from '../platform/wire'

export type Delivery = {
  id: string
  source: Source
  receivedAt: string
  activities: number
  pictures: number
  refused: number
  byName: string
  at: string
  files: FileLink[]
}

export type PacketUnit = {
  online: boolean
  organisation: { id: string; name: string }
  deliveries: Delivery[]
}

export const deliveryFields = `id source receivedAt activities pictures refused byName at files { ${fileFields} }`

export const packetPage = document<
  {
    campaign: { id: string; title: string }
    packetUnits: PacketUnit[]
    packetJobs: (Job & { createdAt: string })[]
  },
  { campaignId: string }
>(
  `query PacketPage($campaignId: ID!) {
    campaign(id: $campaignId) { id title }
    packetUnits(campaignId: $campaignId) { online organisation { id name } deliveries { ${deliveryFields} } }
    packetJobs(campaignId: $campaignId) { ${jobFields} createdAt }
  }`,
)

export const makePacket = document<
  { makePacket: { id: string } },
  { campaignId: string; organisationId: string | null }
>(
  `mutation MakePacket($campaignId: ID!, $organisationId: ID) {
    makePacket(campaignId: $campaignId, organisationId: $organisationId) { id }
  }`,
)

export type ReadActivity = {
  title: string
  plan: string
  day: string
  state: string
  figures: string
  again: boolean
}

/** What would be taken of what came, and what would not. */
export type Reading = {
  parts: { label: string; words: number }[]
  violations: Violation[]
  unplaced: string[]
  notes: string[]
  activities: ReadActivity[]
  pictures: number
  unlisted: string[]
  refused: number
  errors: FileLink | null
}

type Came = { campaignId: string; organisationId: string; uploadIds: string[] }

export const readPacket = document<{ readPacket: { id: string } }, Came>(
  `mutation ReadPacket($campaignId: ID!, $organisationId: ID!, $uploadIds: [ID!]!) {
    readPacket(campaignId: $campaignId, organisationId: $organisationId, uploadIds: $uploadIds) { id }
  }`,
)

/** What the person has had looked through and not taken yet; `reading` is there once it is done. */
export type PacketReading = {
  uploadIds: string[]
  at: string
  organisation: { id: string; name: string }
  job: { id: string }
  reading: Reading | null
}

export const packetReadings = document<{ packetReadings: PacketReading[] }, { campaignId: string }>(
  `query PacketReadings($campaignId: ID!) {
    packetReadings(campaignId: $campaignId) {
      uploadIds at organisation { id name } job { id }
      reading {
        parts { label words } violations { ${violationFields} } unplaced notes
        activities { title plan day state figures again } pictures unlisted refused errors { ${fileFields} }
      }
    }
  }`,
)

export const takePacket = document<
  { takePacket: { id: string } },
  Came & { source: Source; receivedAt: string; reason: string | null }
>(
  `mutation TakePacket($campaignId: ID!, $organisationId: ID!, $uploadIds: [ID!]!, $source: String!, $receivedAt: DateTimeISO!,
    $reason: String) {
    takePacket(campaignId: $campaignId, organisationId: $organisationId, uploadIds: $uploadIds, source: $source,
      receivedAt: $receivedAt, reason: $reason) { id }
  }`,
)
