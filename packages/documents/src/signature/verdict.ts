/** The five things that can be said of the seals of a file. */
export type Standing = 'none' | 'pictureOnly' | 'valid' | 'invalid' | 'notCheckable'

/** Why a file or a signature is not valid. */
export type Fault =
  /** Bytes that were signed are no longer what they were. */
  | 'altered'
  /** The file goes on after the last signature. */
  | 'notWhole'
  /** After an earlier signature more was added than seals. */
  | 'changedAfter'
  /** The signed range is not the file around the signature. */
  | 'badRange'
  /** A signature was taken out, or lies in the file where no field leads to it. */
  | 'removed'
  /** The certificate was made by the signer alone, or imitates the authority. */
  | 'selfSigned'
  /** The certificate was not yet or no longer in force. */
  | 'expired'
  | 'revoked'
  /** The unit that signed is not the one whose seal the paper needs. */
  | 'otherUnit'
  /** Genuine, but the paper of another case or table. */
  | 'otherPaper'
  /** Genuine, but the paper was issued anew or changed since. */
  | 'superseded'

/** Why nothing can be said. */
export type Obstacle =
  | 'unreadable'
  | 'encrypted'
  | 'unknownAuthority'
  | 'unknownAlgorithm'
  /** Whoever judged it stopped: it took more time, or more memory, than a file may. */
  | 'slow'
  | 'heavy'

/** One signature of a file, in the order in which they were made. */
export type SealSigned = {
  standing: 'valid' | 'invalid' | 'notCheckable'
  fault?: Fault
  obstacle?: Obstacle
  /** Name and identity in the certificate; absent where it could not be read. */
  signer?: { name: string; id: string }
  /** Hexadecimal serial number of the certificate. */
  serial?: string
  /** The instant the signer states, ISO 8601. */
  at?: string
  reason: string
  /** Code and content hash of the paper, where our own program wrote them. */
  code?: string
  content?: string
  /** Whether it covers the file to its last byte. */
  whole: boolean
  /** SHA-256 of the file as it stood when this seal was its last. */
  revision: string
}

export type Verdict = {
  standing: Standing
  fault?: Fault
  obstacle?: Obstacle
  seals: SealSigned[]
  /** Whether the last signature covers the whole file. */
  whole: boolean
}
