import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The Vietnamese texts of one feature: papers and spreadsheets are Vietnamese, whatever language a seat's screens have.
 * @param resources folder with locales/
 */
export const vietnamese = async <Texts>(resources: string, feature: string): Promise<Texts> =>
  JSON.parse(await readFile(join(resources, 'locales/vi', `${feature}.json`), 'utf8')) as Texts
