import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPackage } from '../../scripts/lib/test-packages.mjs';

export interface SpreadsheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Gnumeric writes no type for what it computes. */
  readonly isFormula: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

/** Opens a CSV file in Gnumeric, a spreadsheet program, without its window: every cell that it sees. */
export async function openInSpreadsheet(csv: string, folder: string): Promise<readonly SpreadsheetCell[]> {
  const { environment } = await testPackage('gnumeric');
  const xml = join(folder, 'opened.xml');
  const env = { ...process.env, ...environment, LC_ALL: 'C.UTF-8', HOME: folder };
  execFileSync('ssconvert', ['-T', 'Gnumeric_XmlIO:sax:0', csv, xml], { env, stdio: 'ignore' });
  const cells = readFileSync(xml, 'utf8').matchAll(/<gnm:Cell ([^>]*)>([^<]*)<\/gnm:Cell>/g);
  return [...cells].map(([, attributes = '', text = '']) => ({
    row: Number(/Row="(\d+)"/.exec(attributes)?.[1]),
    column: Number(/Col="(\d+)"/.exec(attributes)?.[1]),
    text: decode(text),
    isFormula: !attributes.includes('ValueType='),
  }));
}
