export { explain } from './explain'
export { readConfig, ConfigMistakes, type Config } from './platform/config'
export { migrate } from './platform/migrate'
export { startServer, installationRoot, type Serving } from './server'
export {
  actingAs,
  exportOrganisationsFile,
  firstAdministrator,
  importOrganisationsFile,
  judgeOffline,
  loadReferenceUnits,
  NoSuchPost,
  offline,
  type Imported,
} from './offline'
export { officeNamed } from './organisation/office'
export { playOffline, type DemoPlayed } from './offlineDemo'
export { demoSizes, type DemoSize } from './sample/script'
export { listJobs, retryJobs, type JobLine } from './platform/jobs.queries'
