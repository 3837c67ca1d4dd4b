import type { Router } from 'express'
import type { Platform } from '../platform/context'
import type { OpenContext } from '../platform/http'
import { authorityCertificate } from './authority'
import { revocationList } from './revoke'

/** GET /seal/authority.crt and /seal/revoked.crl, open to everybody: what a reader of a sealed file needs to believe it. */
export function authorityRoutes(router: Router, _open: OpenContext, { config }: Platform): void {
  router.get('/seal/authority.crt', (_request, response, next) => {
    authorityCertificate(config).then((pem) => {
      if (pem === undefined) return void response.status(404).json({ code: 'NOT_FOUND' })
      response.attachment('authority.crt').type('application/x-x509-ca-cert').send(pem)
    }, next)
  })
  router.get('/seal/revoked.crl', (_request, response, next) => {
    revocationList(config).then((list) => {
      if (list === undefined) return void response.status(404).json({ code: 'NOT_FOUND' })
      response.attachment('revoked.crl').type('application/pkix-crl').send(list)
    }, next)
  })
}
