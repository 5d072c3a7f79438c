import type { Polygon } from '../geometry/interval-shape.ts';
import { HATCH_LINES, HATCH_SIZE } from './canvas-painter.ts';
import type { Hatch, Paint, Painter, Rects, TextStyle, Tile } from './painter.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Names of programs and services are strangers' text. What XML cannot hold at all is left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

const round = (value: number): number => Math.round(value * 100) / 100;

/** Writes an SVG document. Letters are measured by whoever can. */
export class SvgPainter implements Painter {
  readonly #parts: string[] = [];
  readonly #defs = new Map<string, string>();
  readonly measure: Painter['measure'];
  #clips = 0;

  constructor(measure: Painter['measure']) {
    this.measure = measure;
  }

  rects(rects: Rects, paint: Paint): void {
    let path = '';
    for (let index = 0; index < rects.length; index += 4) {
      const [x = 0, y = 0, width = 0, height = 0] = rects.slice(index, index + 4);
      path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
    }
    this.#path(path, paint);
  }

  polygons(polygons: readonly Polygon[], paint: Paint): void {
    this.#path(tracePolygons(polygons), paint);
  }

  hatch(polygons: readonly Polygon[], colour: string, hatch: Hatch): void {
    this.#path(tracePolygons(polygons), { fill: this.#pattern(colour, hatch) });
  }

  circles(circles: readonly number[], paint: Paint): void {
    let path = '';
    for (let index = 0; index < circles.length; index += 3) {
      const [x = 0, y = 0, radius = 0] = circles.slice(index, index + 3);
      const r = round(radius);
      path += `M${round(x + radius)} ${round(y)}a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0z`;
    }
    this.#path(path, paint);
  }

  lines(lines: readonly number[], paint: Paint): void {
    let path = '';
    for (let index = 0; index < lines.length; index += 4) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines.slice(index, index + 4).map(round);
      path += `M${x1} ${y1}L${x2} ${y2}`;
    }
    this.#path(path, paint);
  }

  tile(
    { pixels, left, top, stride, columns, rows }: Tile,
    x: number,
    y: number,
    width: number,
    height: number,
  ) {
    const cell = { width: width / columns, height: height / rows };
    const byColour = new Map<number, number[]>();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const colour = pixels[(top + row) * stride + left + column] ?? 0;
        if (colour === 0) continue;
        let end = column + 1;
        while (end < columns && pixels[(top + row) * stride + left + end] === colour) end++;
        const run = [
          x + column * cell.width,
          y + row * cell.height,
          (end - column) * cell.width,
          cell.height,
        ];
        byColour.set(colour, [...(byColour.get(colour) ?? []), ...run]);
        column = end - 1;
      }
    }
    for (const [colour, rects] of byColour) this.rects(rects, paintOf(colour));
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    const { colour, size, isBold = false, align = 'left', halo } = style;
    const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
    const outline =
      halo === undefined
        ? ''
        : ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
    this.#parts.push(
      `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${isBold ? ' font-weight="600"' : ''} ` +
        `text-anchor="${anchor}" dominant-baseline="central" fill="${colour}"${outline}>${escapeXml(text)}</text>`,
    );
  }

  clip(x: number, y: number, width: number, height: number, draw: () => void): void {
    const id = `clip-${++this.#clips}`;
    const shape = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
    this.#defs.set(id, `<clipPath id="${id}">${shape}</clipPath>`);
    this.#parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
  }

  /** The whole file; `title` is what a screen reader says of it. */
  document(width: number, height: number, family: string, title: string): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(family)}">` +
      `<title>${escapeXml(title)}</title><defs>${[...this.#defs.values()].join('')}</defs>` +
      `${this.#parts.join('\n')}</svg>\n`
    );
  }

  #path(path: string, { fill = 'none', stroke, width = 1, dash = [], alpha = 1 }: Paint): void {
    if (path === '') return;
    const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
    const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width}"${dashes}`;
    const opacity = alpha === 1 ? '' : ` opacity="${round(alpha)}"`;
    this.#parts.push(`<path d="${path}" fill="${fill}"${line}${opacity}/>`);
  }

  #pattern(colour: string, hatch: Hatch): string {
    const id = `${hatch}-${colour.replace(/[^\w]+/g, '-')}`;
    const lines = HATCH_LINES[hatch];
    let path = '';
    for (let index = 0; index < lines.length; index += 4) {
      path += `M${lines.slice(index, index + 2).join(' ')}L${lines.slice(index + 2, index + 4).join(' ')}`;
    }
    this.#defs.set(
      id,
      `<pattern id="${id}" width="${HATCH_SIZE}" height="${HATCH_SIZE}" patternUnits="userSpaceOnUse">` +
        `<path d="${path}" stroke="${colour}"/></pattern>`,
    );
    return `url(#${id})`;
  }
}

function tracePolygons(polygons: readonly Polygon[]): string {
  return polygons
    .map((polygon) => {
      const points: string[] = [];
      for (let index = 0; index < polygon.length; index += 2) {
        points.push(`${round(polygon[index] ?? 0)} ${round(polygon[index + 1] ?? 0)}`);
      }
      return `M${points.join('L')}z`;
    })
    .join('');
}

/** From `0xAABBGGRR`. */
function paintOf(colour: number): Paint {
  const [red, green, blue, alpha] = [0, 8, 16, 24].map((bits) => (colour >>> bits) & 255);
  return { fill: `rgb(${red} ${green} ${blue})`, alpha: (alpha ?? 255) / 255 };
}
