import { type RefObject, useEffect } from 'react';
import { useAddressValue } from '../../state/use-address.js';

const NAME = 'found';

/** Marks the span of the address ("120-140", offsets of the text) that a search led to, and brings it into view. */
export function useFoundSpan(frame: RefObject<HTMLElement | null>, text: string): void {
  const said = useAddressValue('span');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another page to look in
  useEffect(() => {
    const [start, end] = (said ?? '').split('-').map(Number);
    const root = frame.current;
    if (!root || start === undefined || end === undefined || !(end > start)) return;
    const range = document.createRange();
    let begun = false;
    for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
      const from = Number(piece.dataset.start);
      const inner = piece.firstChild;
      const length = piece.textContent?.length ?? 0;
      if (!inner || from + length <= start) continue;
      if (from >= end) break;
      if (!begun) {
        range.setStart(inner, Math.max(0, start - from));
        piece.scrollIntoView({ block: 'center' });
        begun = true;
      }
      range.setEnd(inner, Math.min(length, end - from));
    }
    if (!begun || !('highlights' in CSS)) return;
    CSS.highlights.set(NAME, new Highlight(range));
    return () => void CSS.highlights.delete(NAME);
  }, [said, frame, text]);
}
