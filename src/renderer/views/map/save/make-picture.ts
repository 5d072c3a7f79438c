import type { PictureKind } from '../../../../shared/picture.ts';
import { CanvasPainter } from '../draw/canvas-painter.ts';
import { drawLegend, LEGEND_LINE, placeLegend } from '../draw/draw-legend.ts';
import { drawScene } from '../draw/draw-scene.ts';
import type { Painter } from '../draw/painter.ts';
import type { ColourBy } from '../draw/inks.ts';
import type { Scene } from '../draw/scene.ts';
import type { LegendEntry } from '../draw/sign.ts';
import { SvgPainter } from '../draw/svg-painter.ts';

export interface PictureContent {
  readonly scene: Scene;
  readonly legend: readonly LegendEntry[];
  readonly colourBy: ColourBy;
  /** Of which computer it is, and when. */
  readonly title: string;
  readonly fontFamily: string;
}

/** Twice the pixels of an ordinary screen, so that it can be printed. */
const PNG_DENSITY = 2;
const TITLE_LINE = 30;
const MARGIN = 14;

/** The picture as it is seen, without what belongs to pointer and keyboard, with a legend below it. */
export async function makePicture(
  kind: PictureKind,
  content: PictureContent,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This system draws no canvas.');
  const painter = new CanvasPainter(context, content.fontFamily);
  const size = sizeOf(content, painter.measure.bind(painter));
  if (kind === 'svg') {
    const svg = new SvgPainter(painter.measure.bind(painter));
    drawAll(svg, content, 1);
    return new TextEncoder().encode(svg.document(size.width, size.height, content.fontFamily, content.title));
  }
  canvas.width = Math.round(size.width * PNG_DENSITY);
  canvas.height = Math.round(size.height * PNG_DENSITY);
  context.scale(PNG_DENSITY, PNG_DENSITY);
  drawAll(painter, content, PNG_DENSITY);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

function sizeOf({ scene, legend }: Pick<PictureContent, 'scene' | 'legend'>, measure: Painter['measure']) {
  const { canvasWidth, canvasHeight } = scene.frame;
  const lines = (placeLegend(legend, canvasWidth, measure).at(-1)?.line ?? -1) + 1;
  return { width: canvasWidth, height: canvasHeight + lines * LEGEND_LINE + TITLE_LINE };
}

export function drawAll(
  painter: Painter,
  { scene, legend, colourBy, title }: PictureContent,
  density: number,
): void {
  const { palette, frame } = scene;
  const measure = (...text: Parameters<Painter['measure']>): number => painter.measure(...text);
  const { width, height } = sizeOf({ scene, legend }, measure);
  painter.rects([0, 0, width, height], { fill: palette.surface });
  drawScene(painter, { ...scene, frame: { ...frame, density }, cursor: null, hovered: null, brush: null });
  drawLegend(painter, placeLegend(legend, width, measure), frame.canvasHeight, { palette, colourBy });
  painter.text(title, MARGIN, height - TITLE_LINE / 2, { colour: palette.soft, size: 11 });
}
