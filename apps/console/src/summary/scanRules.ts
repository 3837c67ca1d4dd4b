import type { FileRules } from '../parts'

/** What a stamped paper may come back as. */
export const scanRules: FileRules = {
  extensions: ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff'],
  limit: 50 * 1024 * 1024,
}
