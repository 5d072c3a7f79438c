import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { TFunction } from 'i18next';
import type { Picture, PictureAnswer } from '../../shared/picture.ts';
import { errorWord } from './error-word.ts';

const KIND_NAMES = { png: 'PNG', svg: 'SVG' } as const;

/** Where the picture goes the user says here, in the system's own dialog: the page never names a path. */
export async function savePicture(
  sender: WebContents,
  { subject, kind, bytes }: Picture,
  t: TFunction,
): Promise<PictureAnswer> {
  const options = {
    title: t('picture.save'),
    defaultPath: join(app.getPath('pictures'), `porthole-${subject}.${kind}`),
    filters: [{ name: KIND_NAMES[kind], extensions: [kind] }],
  };
  const window = BrowserWindow.fromWebContents(sender);
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (canceled || filePath === '') return { outcome: 'cancelled' };
  try {
    await writeFile(filePath, bytes);
    return { outcome: 'saved', path: filePath };
  } catch (error) {
    return { outcome: 'failed', path: filePath, error: errorWord(error) };
  }
}
