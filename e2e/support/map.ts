import type { Locator, Page } from '@playwright/test';
import { expect } from './porthole-app.ts';

export const portMap = (page: Page): Locator => page.getByTestId('port-map');

export const crumbs = (page: Page): Locator =>
  page
    .getByRole('navigation', { name: /^(Where you are on the map|포트 맵에서의 현재 위치)$/ })
    .getByRole('button');

export async function showMap(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^(Map|포트 맵)$/ }).click();
  await expect(portMap(page)).toBeVisible();
}

/** A port as the map's tip tells it. */
export const tip = (page: Page): Locator => page.getByTestId('port-tip');

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a port stands while the whole space is seen: measured on the window itself, by moving the pointer until the tip
 * names the port. Nothing of the map's own arithmetic is used, so that it can be checked by this.
 */
export async function placeOf(page: Page, port: number): Promise<Place> {
  const { box, read } = await readerOf(page);
  for (let y = 20; y < box.height; y += 50) {
    for (let x = 44; x < box.width; x += 60) {
      const found = await read(x, y);
      if (found === null || Math.floor(found / 1000) !== Math.floor(port / 1000)) continue;
      const near = await walkTo(read, { x, y }, port);
      if (near !== null) {
        const middle = await middleOf(read, near, port);
        return { x: box.x + middle.x, y: box.y + middle.y };
      }
    }
  }
  throw new Error(`Port ${port} is nowhere on the map.`);
}

type Read = (x: number, y: number) => Promise<number | null>;

async function readerOf(page: Page) {
  const box = await portMap(page).boundingBox();
  if (box === null) throw new Error('The map is not shown.');
  const read: Read = async (x, y) => {
    await page.mouse.move(box.x + x, box.y + y);
    return page.evaluate(
      () =>
        new Promise<number | null>((resolve) => {
          const told = (): void => {
            const text = document.querySelector('[data-testid="port-tip"] strong')?.textContent ?? null;
            resolve(text === null ? null : Number(text));
          };
          // After a frame, and after what it scheduled.
          requestAnimationFrame(() => setTimeout(told));
        }),
    );
  };
  return { box, read };
}

/** The middle of a port's cell at whatever zoom, from a place of the window that is in it. */
export async function middleFrom(page: Page, place: Place, port: number): Promise<Place> {
  const { box, read } = await readerOf(page);
  const middle = await middleOf(read, { x: place.x - box.x, y: place.y - box.y }, port);
  return { x: box.x + middle.x, y: box.y + middle.y };
}

/** Within a block: rows first, then columns, a pixel at a time. */
async function walkTo(read: Read, from: Place, port: number): Promise<Place | null> {
  let { x, y } = from;
  for (let step = 0; step < 300; step++) {
    const found = await read(x, y);
    if (found === port) return { x, y };
    if (found === null) return null;
    const rows = Math.floor((port % 1000) / 25) - Math.floor((found % 1000) / 25);
    if (rows !== 0) y += Math.sign(rows);
    else x += Math.sign(port - found);
  }
  return null;
}

/** The middle of a cell, from a pixel that is in it. */
async function middleOf(read: Read, { x, y }: Place, port: number): Promise<Place> {
  const isIn = async (byX: number, byY: number): Promise<boolean> => (await read(x + byX, y + byY)) === port;
  const left = await reachOf((by) => isIn(-by, 0));
  const right = await reachOf((by) => isIn(by, 0));
  const top = await reachOf((by) => isIn(0, -by));
  const bottom = await reachOf((by) => isIn(0, by));
  return { x: x + (right - left + 1) / 2, y: y + (bottom - top + 1) / 2 };
}

/** The last whole number for which something holds that holds at 0 and, once it does not, no more: by doubling, then halving. */
async function reachOf(holds: (by: number) => Promise<boolean>): Promise<number> {
  let [yes, no] = [0, 1];
  while (await holds(no)) [yes, no] = [no, no * 2];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (await holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The colour of the map at a place of the window, as red, green, blue. */
export function colourAt(page: Page, { x, y }: Place): Promise<readonly number[]> {
  return portMap(page)
    .locator('canvas')
    .evaluate(
      (canvas, place) => {
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
        const { left, top } = canvas.getBoundingClientRect();
        const scale = window.devicePixelRatio;
        const pixel = canvas
          .getContext('2d')
          ?.getImageData(Math.floor((place.x - left) * scale), Math.floor((place.y - top) * scale), 1, 1);
        return [...(pixel?.data ?? [])].slice(0, 3);
      },
      { x, y },
    );
}
