// Makes the PNG icons from resources/icons/icon.svg: `npm run icons`.
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const folder = new URL('../resources/icons/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');

for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(new URL(`icon-${size}.png`, folder), png);
}
