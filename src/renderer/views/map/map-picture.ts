import type { AppStore } from '../../store/app-store.ts';
import { CanvasPainter } from './draw/canvas-painter.ts';
import { drawScene } from './draw/draw-scene.ts';
import { inksOf, packInks } from './draw/inks.ts';
import { readPalette, type Palette } from './draw/palette.ts';
import { rasterOf } from './draw/raster.ts';
import type { Scene } from './draw/scene.ts';
import { CellTexts } from './field/cell-texts.ts';
import { largestFree } from './field/largest-free.ts';
import type { PortNames } from './field/port-names.ts';
import { ephemeralZones, homeOf } from './field/zones.ts';
import type { MapStore } from './map-store.ts';
import { portMarks } from './port-marks.ts';

/** What only the sockets and the numbers decide, and no movement of the picture. */
type SceneData = Omit<
  Scene,
  'frame' | 'view' | 'palette' | 'brush' | 'cursor' | 'hovered' | 'selected' | 'marks'
>;

/** How often a cross that fades is drawn again, in milliseconds. */
const FADE_STEP = 300;

/** Draws the map on a canvas, once for every change that asks for it and never in between. */
export class MapPicture {
  readonly #app: AppStore;
  readonly #map: MapStore;
  readonly #canvas: HTMLCanvasElement;
  readonly #painter: CanvasPainter;
  readonly #context: CanvasRenderingContext2D;
  readonly #ends: (() => void)[];
  #names: PortNames | null = null;
  #palette: Palette;
  #data: SceneData | null = null;
  #hasNewData = true;
  #frame: number | null = null;
  #fading: ReturnType<typeof setTimeout> | null = null;

  constructor(app: AppStore, map: MapStore, canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) {
    this.#app = app;
    this.#map = map;
    this.#canvas = canvas;
    this.#context = context;
    this.#painter = new CanvasPainter(context, getComputedStyle(canvas).fontFamily);
    this.#palette = readPalette(canvas);
    const redraw = (): void => this.#ask();
    const readAgain = (): void => this.#ask(true);
    this.#ends = [
      ...[map.view, map.cursor, map.hovered, map.brush, map.frame].map((each) => each.subscribe(redraw)),
      ...[map.colourBy, map.isAskingFree, app.model.head].map((each) => each.subscribe(readAgain)),
      app.selection.state.subscribe(redraw),
      map.field.subscribe(readAgain),
    ];
    map.scene = () => this.scene();
    this.#ask();
  }

  /** The names of numbers are there, or others. */
  setNames(names: PortNames): void {
    this.#names = names;
    this.#ask(true);
  }

  /** Colours are other ones now. */
  readColours(): void {
    this.#palette = readPalette(this.#canvas);
    this.#ask(true);
  }

  dispose(): void {
    for (const end of this.#ends) end();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    if (this.#fading !== null) clearTimeout(this.#fading);
  }

  /** What is drawn at this moment. */
  scene(): Scene {
    if (this.#hasNewData || this.#data === null) this.#data = this.#readData();
    const { selection, model } = this.#app;
    return {
      ...this.#data,
      frame: this.#map.frame.get(),
      view: this.#map.view.get(),
      palette: this.#palette,
      brush: this.#map.brush.get(),
      cursor: this.#map.cursor.get(),
      hovered: this.#map.hovered.get(),
      selected: selection.state.get().socket?.local.port ?? null,
      marks: portMarks(model, model.now(), stillness.matches),
    };
  }

  #ask(hasNewData = false): void {
    this.#hasNewData ||= hasNewData;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  }

  #draw(): void {
    const { density, canvasWidth, canvasHeight } = this.#map.frame.get();
    const [width, height] = [Math.round(canvasWidth * density), Math.round(canvasHeight * density)];
    // Here and not when the size changes: it empties the canvas, which must not be seen.
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    this.#context.setTransform(density, 0, 0, density, 0, 0);
    // The canvas is opaque, which spares the browser to blend it with the page at every frame.
    this.#context.fillStyle = this.#palette.surface;
    this.#context.fillRect(0, 0, canvasWidth, canvasHeight);
    const scene = this.scene();
    this.#map.shapes.set(drawScene(this.#painter, scene));
    this.#keepFading(scene.marks.some(({ kind }) => kind === 'closed'));
  }

  #keepFading(isFading: boolean): void {
    if (!isFading || this.#fading !== null || stillness.matches) return;
    this.#fading = setTimeout(() => {
      this.#fading = null;
      this.#ask();
    }, FADE_STEP);
  }

  #readData(): SceneData {
    this.#hasNewData = false;
    const { model } = this.#app;
    const { field } = this.#map;
    const { roles, counts, shown } = field;
    const namespaces = model.head.get()?.namespaces ?? [];
    const home = homeOf(namespaces);
    const inks = inksOf(
      field,
      this.#map.colourBy.get(),
      model.byId.values(),
      this.#map.isAskingFree.get() ? (this.#names?.isNamed ?? null) : null,
    );
    const texts = new CellTexts(model, this.#names);
    return {
      ...{ roles, counts, shown, inks },
      pixels: rasterOf(inks, packInks(this.#palette)),
      zones: ephemeralZones(namespaces),
      kept: [...(home?.reserved ?? []), ...(home?.excluded ?? [])],
      free: this.#map.isAskingFree.get() ? largestFree(field, this.#names, home) : null,
      textOf: (port) => texts.of(port),
    };
  }
}

const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
