import { useEffect } from 'react';
import { allActions } from '../actions/action-registry.js';
import { chordOf, chordsOf } from '../actions/key-chord.js';
import { runAction } from './run-action.js';

/** How long the second key of two may take. */
const PATIENCE = 1200;

/** Lets every action answer to its keys, but not while somebody writes. */
export function useKeys(): void {
  useEffect(() => {
    let before: { readonly chord: string; readonly at: number } | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const chord = chordOf(event);
      const writing = isWriting(event.target);
      if (writing && !chord.startsWith('Mod+')) return;
      if (writing && chord === 'Mod+Z') return;
      if (
        !chord.startsWith('Mod+') &&
        document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]:focus-within')
      )
        return;
      const now = performance.now();
      const pair = before && now - before.at < PATIENCE ? [before.chord, chord] : undefined;
      before = { chord, at: now };
      const answering = (keys: string) => {
        const chords = chordsOf(keys);
        return chords.length === 1
          ? pair?.[0] !== 'g' && chords[0] === chord
          : pair !== undefined && chords[0] === pair[0] && chords[1] === pair[1];
      };
      const found = allActions().filter((action) => action.keys?.some(answering) && action.may?.() !== false);
      if (found.length !== 1) return;
      event.preventDefault();
      before = undefined;
      void runAction(found[0]!);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select'))
  );
}
