import * as v from 'valibot';
import { expectationSchema, MOST_EXPECTED, type Expectation } from '../../shared/exposure/expected.ts';
import type { SetAside } from '../../shared/set-aside.ts';
import type { WriteProblem } from '../../shared/write-problem.ts';
import { readRemembered } from './remembered-file.ts';
import { tryToWrite } from './try-to-write.ts';

const fileSchema = v.array(v.unknown());

/** What is no expectation is left out; the rest is kept. */
function expectationsIn(content: unknown): readonly Expectation[] | null {
  const entries = v.safeParse(fileSchema, content);
  if (!entries.success) return null;
  return entries.output
    .flatMap((entry) => {
      const parsed = v.safeParse(expectationSchema, entry);
      return parsed.success ? [parsed.output] : [];
    })
    .slice(-MOST_EXPECTED);
}

export interface Expectations {
  /** What of the file could not be used at the start; null where all was well. */
  readonly setAside: SetAside | null;
  readonly calls: {
    readonly 'expected:read': () => readonly Expectation[];
    readonly 'expected:write': (sender: unknown, expectations: readonly Expectation[]) => WriteProblem | null;
  };
}

/** What the user expects this computer to offer, remembered in the file at `path`. */
export function openExpectations(path: string): Expectations {
  const { value, setAside } = readRemembered('expected', path, expectationsIn);
  let known = value ?? [];
  return {
    setAside,
    calls: {
      'expected:read': () => known,
      'expected:write': (_sender, expectations) => {
        known = expectations;
        return tryToWrite(path, expectations);
      },
    },
  };
}
