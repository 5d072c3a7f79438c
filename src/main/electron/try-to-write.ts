import type { WriteProblem } from '../../shared/write-problem.ts';
import { errorWord } from './error-word.ts';
import { writeJsonFile } from './json-file.ts';

/** By the codes of errno(3). */
const REASONS: Readonly<Record<string, WriteProblem['reason']>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** Writes a file of what is remembered; what stood in its way, or null where nothing did. */
export function tryToWrite(path: string, value: unknown): WriteProblem | null {
  try {
    writeJsonFile(path, value);
    return null;
  } catch (cause) {
    const error = errorWord(cause);
    return { reason: REASONS[error] ?? 'other', path, error };
  }
}
