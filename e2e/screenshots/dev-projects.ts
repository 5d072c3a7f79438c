import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, temporaryFolder } from '../support/folders.ts';
import { runScript, type Program } from '../support/programs.ts';

/** What a developer has open: four servers that all say `node`, each in the folder of its project. */
const PROJECTS = [
  { folder: 'shop/web', script: 'server.mjs', ports: ['3000', '9229'] },
  { folder: 'shop/api', script: 'server.mjs', ports: ['3001'] },
  { folder: 'shop/admin', script: 'vite.mjs', ports: ['5173'] },
  { folder: 'handbook', script: 'preview.mjs', ports: ['8080', '51820'] },
] as const;

export async function startProjects(): Promise<() => Promise<void>> {
  const home = temporaryFolder();
  const running: Program[] = [];
  for (const { folder, script, ports } of PROJECTS) {
    const place = join(home, folder);
    mkdirSync(place, { recursive: true });
    copyFileSync(join(projectFolder, 'e2e/programs/listen.mjs'), join(place, script));
    running.push(await runScript({ executable: process.execPath, script, folder: place }, ports));
  }
  return async () => {
    await Promise.all(running.map((program) => program.stop()));
    rmSync(home, { recursive: true });
  };
}
