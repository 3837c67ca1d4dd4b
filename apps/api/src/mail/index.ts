import type { Noun } from '../platform/noun'
import './mail.messages'
import { MailResolver } from './mail.resolver'
import { mailRound } from './round'
import { sendJob } from './send.job'

/** 邮件提醒: what the first screen shows, sent to those who gave an address and did not decline. */
export const mail: Noun = {
  entities: [],
  resolvers: [MailResolver],
  jobs: { 'mail.send': sendJob },
  rounds: [mailRound],
}
