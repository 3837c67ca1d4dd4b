export {
  type Authority,
  certificatesIn,
  holderOf,
  type Holder,
  type Issued,
  issueCertificate,
  type KeyKind,
  makeAuthority,
  makeRevocationList,
  readRevocationList,
  revocationListIn,
  type Revoked,
  type Validity,
} from './authority.ts'
export { bindVerdict, type IssuedPaper, paperNamed } from './bind.ts'
export { completeSignature, type Prepared, type SignatureWords } from './prepareSignature.ts'
export { type KeyWithCertificate, readSignature, signDigest } from './signedData.ts'
export { showsSeal } from './showsSeal.ts'
export { makeSm2Key, readySm2, sm2PublicKey, signSm2, verifySm2 } from './sm2.ts'
export type { Trust, Witnessed } from './trust.ts'
export type { Fault, Obstacle, SealSigned, Standing, Verdict } from './verdict.ts'
export { verifyPdf } from './verifyPdf.ts'
