import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcesses, parseTaskList, PROCESS_SCRIPT } from './process-list.ts';

// Constructed: what the script is written to print, with what Windows leaves out for protected processes.
const JSON_TEXT = JSON.stringify([
  {
    pid: 4,
    parent: 0,
    name: 'System',
    command: null,
    path: null,
    started: '2026-01-05T00:00:00.0000000Z',
    user: null,
  },
  {
    pid: 4321,
    parent: 900,
    name: '한글 서버.exe',
    command: '"C:\\Program Files\\서버\\한글 서버.exe" --port 80',
    path: 'C:\\Program Files\\서버\\한글 서버.exe',
    started: '2026-01-05T09:00:00.1234567Z',
    user: 'EXAMPLE\\kim',
  },
  { pid: 900, parent: 4, name: 'young.exe', started: '2026-01-06T00:00:00.0000000Z' },
  { pid: -1, name: 'impossible' },
  { name: 'no pid' },
]);

describe('parseProcesses', () => {
  it('reads what there is and leaves out what is not a process', () => {
    const processes = parseProcesses(`\uFEFF${JSON_TEXT}\r\n`);
    expect([...processes.keys()]).toEqual([4, 4321, 900]);
    expect(processes.get(4321)).toMatchObject({
      name: '한글 서버.exe',
      command: '"C:\\Program Files\\서버\\한글 서버.exe" --port 80',
      user: 'EXAMPLE\\kim',
      startedAt: '2026-01-05T09:00:00.123Z',
    });
  });

  it('does not take a younger process for a parent', () => {
    expect(parseProcesses(JSON_TEXT).get(4321)?.parentPid).toBeNull();
    expect(parseProcesses(JSON_TEXT).get(900)?.parentPid).toBe(4);
  });

  it('reads a single process, which PowerShell does not put into a list', () => {
    expect(parseProcesses('{"pid":7,"name":"one.exe"}').get(7)).toMatchObject({
      name: 'one.exe',
      startedAt: null,
    });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void parseProcesses(text)));
  });

  it('has a script without double quotes, which would have to survive two parsers', () => {
    expect(PROCESS_SCRIPT).not.toContain('"');
  });
});

it('parseTaskList reads names and pids in any language', () => {
  const text =
    '"System Idle Process","0","Services","0","8 K"\r\n"한글 서버.exe","4321","Console","1","12.345 K"\r\n' +
    '"od""d.exe","77","Console","1","1 K"\r\nINFO: nothing\r\n';
  expect([...parseTaskList(text).values()].map(({ pid, name }) => [pid, name])).toEqual([
    [0, 'System Idle Process'],
    [4321, '한글 서버.exe'],
    [77, 'od"d.exe'],
  ]);
});
