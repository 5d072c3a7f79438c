import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { TFunction } from 'i18next';
import type { Picture, PictureAnswer } from '../../shared/picture.ts';
import { saveFile } from './save-file.ts';

const KIND_NAMES = { png: 'PNG', svg: 'SVG' } as const;

export function savePicture(
  sender: WebContents,
  { subject, kind, bytes }: Picture,
  t: TFunction,
): Promise<PictureAnswer> {
  const options = {
    title: t('picture.save'),
    defaultPath: join(app.getPath('pictures'), `porthole-${subject}.${kind}`),
    filters: [{ name: KIND_NAMES[kind], extensions: [kind] }],
  };
  return saveFile(sender, options, [bytes]);
}
