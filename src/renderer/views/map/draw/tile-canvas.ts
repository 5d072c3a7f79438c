import type { Tile } from './painter.ts';

/** The pixels of all tiles as an image; made again when they are other ones. */
export class TileCanvas {
  #canvas: OffscreenCanvas | null = null;
  #pixels: Uint32Array | null = null;

  of({ pixels, stride }: Tile): OffscreenCanvas {
    const height = pixels.length / stride;
    this.#canvas ??= new OffscreenCanvas(stride, height);
    if (this.#pixels === pixels) return this.#canvas;
    this.#pixels = pixels;
    const bytes = new Uint8ClampedArray(pixels.length * 4);
    bytes.set(new Uint8Array(pixels.buffer, pixels.byteOffset, bytes.length));
    this.#canvas.getContext('2d')?.putImageData(new ImageData(bytes, stride, height), 0, 0);
    return this.#canvas;
  }
}
