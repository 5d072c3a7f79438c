import type { ConnectionAnswer, ConnectionSource, ReportedConnection } from '../../host.ts';

/** systeminformation as a test wants it to answer. */
export class FakeConnections implements ConnectionSource {
  connections: readonly ReportedConnection[] = [];
  error: string | null = null;
  /** Answers come when this resolves. */
  delay: Promise<void> = Promise.resolve();
  asked: boolean[] = [];

  async read(expectRows: boolean): Promise<ConnectionAnswer> {
    this.asked.push(expectRows);
    await this.delay;
    const failed = this.error !== null;
    const connections = failed ? [] : this.connections;
    return {
      report: {
        name: 'systeminformation',
        state: failed ? 'failed' : 'ok',
        rows: connections.length,
        milliseconds: 1,
        readAt: '2026-01-31T12:00:00.000Z',
        error: this.error,
      },
      connections,
    };
  }

  retries = 0;

  retry(): void {
    this.retries += 1;
  }

  dispose(): void {
    this.connections = [];
  }
}

/** A listener on 127.0.0.1, or with `remotePort` a connection to there. */
export function reported(port: number, pid: number | null = null, remotePort?: number): ReportedConnection {
  return {
    protocol: 'tcp',
    family: 4,
    local: { address: '127.0.0.1', port, scope: null },
    remote: remotePort === undefined ? null : { address: '127.0.0.1', port: remotePort, scope: null },
    state: remotePort === undefined ? 'LISTEN' : 'ESTABLISHED',
    mapped: false,
    pid,
    processName: null,
  };
}
