import * as v from 'valibot';
import { expectationSchema, MOST_EXPECTED, type Expectation } from '../../shared/exposure/expected.ts';
import type { WriteProblem } from '../../shared/write-problem.ts';
import { readJsonFile } from './json-file.ts';
import { tryToWrite } from './try-to-write.ts';

const fileSchema = v.array(v.unknown());

/** What is no expectation is left out; the rest is kept. */
function expectationsIn(path: string): readonly Expectation[] {
  const reading = readJsonFile(path);
  const entries = v.safeParse(fileSchema, reading.state === 'read' ? reading.value : []);
  if (!entries.success) return [];
  return entries.output
    .flatMap((entry) => {
      const parsed = v.safeParse(expectationSchema, entry);
      return parsed.success ? [parsed.output] : [];
    })
    .slice(-MOST_EXPECTED);
}

/** The calls about what the user expects this computer to offer, remembered in the file at `path`. */
export function expectedCalls(path: string) {
  let known = expectationsIn(path);
  return {
    'expected:read': (): readonly Expectation[] => known,
    'expected:write': (_sender: unknown, expectations: readonly Expectation[]): WriteProblem | null => {
      known = expectations;
      return tryToWrite(path, expectations);
    },
  };
}
