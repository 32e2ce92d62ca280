import { unzipSync } from 'fflate'
import writeXlsxFile, { type Row } from 'write-excel-file/node'
import { storedZip } from './stored-zip'

interface Worksheet {
  readonly sheet: string
  readonly columns: { width: number }[]
  readonly showGridLines: boolean
  /** Rows that stay in sight. */
  readonly stickyRowsCount?: number
}

/** One sheet that prints on A4 landscape, in the typeface of papers. The same rows give the same bytes. */
export async function a4Workbook(rows: Row[], sheet: Worksheet): Promise<Uint8Array> {
  const style = { fontFamily: 'Times New Roman', fontSize: 12, features: [onA4] }
  const file = await writeXlsxFile(rows, { ...sheet, orientation: 'landscape' }, style).toBuffer()
  return storedZip(unzipSync(file))
}

const onA4 = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
          tag === 'pageSetup' ? { ...attributes, paperSize: 9 } : attributes,
      },
    },
  },
}
