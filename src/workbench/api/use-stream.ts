import { useEffect } from 'react';
import type { StreamEvent } from '../../server/schemas/stream.js';
import { client, pictureMoved } from './client.js';

/** How long the workbench gathers news before it asks again: a bulk change tells of each claim. */
const PAUSE = 250;

/** Keeps the window up with what other windows and the machine do. */
export function useStream(onWork: (work: { done: number; total: number } | undefined) => void): void {
  useEffect(() => {
    const stream = new EventSource('/api/stream');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known: number | undefined;
    const hear = (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as StreamEvent;
      if (event.kind === 'progress') {
        onWork(event.done < event.total ? event : undefined);
        return;
      }
      if (event.kind === 'picture') onWork(undefined);
      const missed = event.kind === 'hello' && known !== undefined && event.revision !== known;
      known = event.revision;
      if (event.kind === 'hello' && !missed) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        pictureMoved();
        void client.invalidateQueries({ queryKey: ['review'], refetchType: 'none' });
        void client.invalidateQueries({ queryKey: ['events'] });
      }, PAUSE);
    };
    const kinds: readonly StreamEvent['kind'][] = [
      'progress',
      'hello',
      'picture',
      'claim',
      'accounts',
      'correction',
      'settlement',
    ];
    for (const kind of kinds) stream.addEventListener(kind, hear);
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [onWork]);
}
