import type { OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { ServerContext } from '../context.js';
import { streamEventSchema } from '../schemas/stream.js';
import { problems } from './answers.js';

/** A line now and then keeps the connection of a silent stream (milliseconds). */
const BEAT = 25_000;

export function streamRoutes(app: OpenAPIHono, { bus }: ServerContext): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/stream',
    summary: 'Server-sent events: whatever moves',
    responses: {
      200: {
        description: 'Each event has its kind as name and itself as JSON',
        content: { 'text/event-stream': { schema: streamEventSchema } },
      },
      default: problems,
    },
  });

  app.get('/api/stream', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({
        event: 'hello',
        data: JSON.stringify({ kind: 'hello', revision: bus.revision }),
      });
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = bus.listen((event) => {
        void stream.writeSSE({ event: event.kind, data: JSON.stringify(event) });
      });
      const beat = setInterval(() => void stream.write(':\n\n'), BEAT);
      beat.unref();
      await ended;
      clearInterval(beat);
      stop();
    }),
  );
}
