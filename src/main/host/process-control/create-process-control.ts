import { createProgramRunner } from '../systeminformation/program-runner.ts';
import { createLinuxControl } from './linux-control.ts';
import { createMacosControl } from './macos-control.ts';
import type { ProcessControl } from './process-control.ts';
import { createWindowsControl } from './windows-control.ts';

export function createProcessControl(platform: NodeJS.Platform = process.platform): ProcessControl {
  if (platform === 'linux') return createLinuxControl();
  const runner = createProgramRunner();
  return platform === 'win32' ? createWindowsControl(runner) : createMacosControl(runner);
}
