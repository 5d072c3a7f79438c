/** Twice the pixels of an ordinary screen, so that it can be printed. */
const DENSITY = 2;
/** What Chromium allows of one side of a canvas. */
const MOST_PIXELS = 16_384;

/** The pixels of an SVG file. The page may load images from `data:` alone. */
export async function pngOfSvg(
  text: string,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const density = Math.min(DENSITY, MOST_PIXELS / width, MOST_PIXELS / height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.round(width * density), Math.round(height * density));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This system draws no canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}
