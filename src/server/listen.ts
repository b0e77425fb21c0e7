import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.js';
import type { ServerContext } from './context.js';
import { workbenchFiles } from './workbench-files.js';

export interface Listening {
  readonly port: number;
  readonly url: string;
  /** Whether the workbench was built; without it there is only the API. */
  readonly pages: boolean;
  /** Ends every connection and waits for what was begun. */
  close(): Promise<void>;
}

export interface ListenOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The folder of the built workbench. */
  readonly workbench: string;
}

const HOST = '127.0.0.1';

/** Serves on the loopback address alone. Rejects with the system's error where the port is taken. */
export async function listen(server: ServerContext, { port, workbench }: ListenOptions): Promise<Listening> {
  const pages = workbenchFiles(workbench);
  // The port is known only when it is listened on, and the app must know it to tell its own pages from others.
  let fetch: ReturnType<typeof createApp>['fetch'] | undefined;
  const http = createAdaptorServer({ fetch: (request, env) => fetch!(request, env) }) as Server;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, HOST, () => {
      http.off('error', reject);
      resolve();
    });
  });
  const address = http.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  fetch = createApp(server, { port: taken, pages }).fetch;
  return {
    port: taken,
    url: `http://localhost:${taken}/`,
    pages: pages !== undefined,
    close: async () => {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
      await server.workshop.idle();
    },
  };
}
