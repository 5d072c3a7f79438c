import type { Box } from '../layout/geometry.ts';

/** What a style sheet says of the picture and a file must say itself. */
const PAINT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
const KEPT = new Set(['d', 'x', 'y', 'cx', 'cy', 'r', 'rx', 'width', 'height', 'transform', ...PAINT]);
/** Belongs to pointer and keyboard, or to those who cannot see. */
const LEFT_OUT = '[data-turn], [data-reach]';

const MARGIN = 20;
const LINE = 20;

export interface PictureWords {
  readonly title: string;
  readonly legend: string;
  readonly fontFamily: string;
}

/** An element and what is in it, with its style as attributes. */
function standalone(element: Element): Element {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', element.localName);
  for (const { name, value } of element.attributes) if (KEPT.has(name)) copy.setAttribute(name, value);
  if (element.localName !== 'g' || element.hasAttribute('data-dim')) {
    const style = getComputedStyle(element);
    for (const name of PAINT) {
      const value = style.getPropertyValue(name);
      if (value !== '') copy.setAttribute(name, value);
    }
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element && !child.matches(LEFT_OUT)) copy.append(standalone(child));
  }
  return copy;
}

function lineOfText(text: string, x: number, y: number, colour: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  for (const [name, value] of Object.entries({ x, y, fill: colour, 'font-size': 11 })) {
    element.setAttribute(name, String(value));
  }
  element.append(text);
  return element;
}

/**
 * All of the picture as the text of an SVG file, however much of it is seen. Names come from strangers: they are set as
 * text nodes, and the serializer escapes them.
 */
export function pictureDocument(
  content: SVGGElement,
  bounds: Box,
  { title, legend, fontFamily }: PictureWords,
): { readonly text: string; readonly width: number; readonly height: number } {
  const { backgroundColor, color } = getComputedStyle(content.closest('[data-picture]') ?? content);
  const width = Math.max(640, bounds.width + 2 * MARGIN);
  const height = bounds.height + 2 * MARGIN + 2 * LINE;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': fontFamily,
  })) {
    svg.setAttribute(name, String(value));
  }
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: backgroundColor })) {
    ground.setAttribute(name, String(value));
  }
  const picture = standalone(content);
  picture.setAttribute('transform', `translate(${MARGIN - bounds.x} ${MARGIN - bounds.y})`);
  const foot = bounds.height + 2 * MARGIN;
  svg.append(ground, picture, lineOfText(legend, MARGIN, foot, color));
  svg.append(lineOfText(title, MARGIN, foot + LINE, color));
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}
