import { join } from 'node:path';
import { app, shell, type WebContents } from 'electron';
import type { TFunction } from 'i18next';
import type {
  ExportAnswer,
  ExportFormat,
  ExportRequest,
  OpenAnswer,
  ProgramPlace,
  RevealAnswer,
} from '../../shared/take/answers.ts';
import { isPlainWebUrl } from '../../shared/take/web-url.ts';
import { findProgram } from '../actions/take/find-program.ts';
import { saveFile } from './save-file.ts';

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { csv: 'csv', json: 'json', markdown: 'md' };

/** `porthole-2026-01-31-1200.csv`, by the clock on the wall. */
export function exportName(format: ExportFormat, now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `porthole-${day}-${two(now.getHours())}${two(now.getMinutes())}.${EXTENSIONS[format]}`;
}

export function saveExport(
  sender: WebContents,
  { format, pieces }: ExportRequest,
  t: TFunction,
): Promise<ExportAnswer> {
  const options = {
    title: t('export.saveTitle'),
    defaultPath: join(app.getPath('documents'), exportName(format, new Date())),
    filters: [{ name: t(`export.format.${format}`), extensions: [EXTENSIONS[format]] }],
  };
  return saveFile(sender, options, pieces);
}

/** A page in the user's browser; only plain addresses of this computer's connections pass. */
export async function openPage(url: string): Promise<OpenAnswer> {
  if (!isPlainWebUrl(url)) return { opened: false, reason: 'not-web' };
  try {
    await shell.openExternal(url);
    return { opened: true };
  } catch {
    return { opened: false, reason: 'failed' };
  }
}

/** The folder of a program that a process runs now. Shown, never run. */
export async function revealProgram(place: ProgramPlace): Promise<RevealAnswer> {
  const reason = await findProgram(place);
  if (reason !== null) return { revealed: false, reason };
  shell.showItemInFolder(place.executable);
  return { revealed: true };
}
