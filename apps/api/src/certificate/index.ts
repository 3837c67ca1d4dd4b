import type { Noun } from '../platform/noun'
import './certificate.messages'
import { CertificateResolver, EntryCertificateResolver } from './certificate.resolver'
import { issueJob } from './issue'

/** 证书 of what was selected, once that is announced. */
export const certificate: Noun = {
  entities: [],
  resolvers: [CertificateResolver, EntryCertificateResolver],
  jobs: { 'certificate.issue': issueJob },
}
