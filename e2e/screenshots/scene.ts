import { startNginx } from '../support/nginx.ts';
import { runProgram, type Program } from '../support/programs.ts';

/** A small developer's machine: a web server, development servers, a shared port, clients on both. */
export async function openScene(): Promise<() => Promise<void>> {
  const nginx = await startNginx(80);
  const programs: Program[] = [];
  const run = async (...args: readonly [string, ...string[]]): Promise<void> => {
    const [name, ...rest] = args;
    programs.push(await runProgram(name, ...rest));
  };
  await run('listen', '3000', '3001', '5173', '9229');
  await run('listen', '2222', '8080', '27017', '51820');
  await run('listen-shared', '4100');
  await run('listen-shared', '4100');
  await run('connect', '80');
  await run('connect', '80', '51234');
  await run('connect', '3000');
  await run('connect', '5173', '40123');
  await run('connect', '27017');
  return async () => {
    for (const program of programs) await program.stop();
    await nginx.stop();
  };
}
