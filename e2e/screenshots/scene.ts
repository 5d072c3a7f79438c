import { runAs } from '../support/disguise.ts';
import { runProgram, type Program } from '../support/programs.ts';
import { startProjects } from './dev-projects.ts';
import { startRealServers } from './real-servers.ts';

const calls = (port: number, count: number) => ['tcp', '127.0.0.1', String(port), String(count)];

/** A developer's machine: real servers, development servers, a shared port, and clients of most of them. */
export async function openScene(): Promise<() => Promise<void>> {
  const endServers = await startRealServers();
  const endProjects = await startProjects();
  const programs: readonly Program[] = [
    await runProgram('listen-shared', '4100'),
    await runProgram('listen-shared', '4100'),
    await runAs('browser', 'connect', '80', '51234'),
    await runAs('browser', 'citizen', 'browser', ...calls(80, 2), ...calls(3000, 1), ...calls(5173, 1)),
    await runProgram('connect', '3306'),
  ];
  return async () => {
    for (const program of programs) await program.stop();
    await endProjects();
    await endServers();
  };
}
