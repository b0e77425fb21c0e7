import type { ConflictCard } from '../../server/schemas/conflict.js';
import { addressOf } from '../state/address.js';
import { useText } from '../texts/use-text.js';

/** A conflict in a line, its gravity at the edge. */
export function ConflictLine({ conflict }: { readonly conflict: ConflictCard }) {
  const { t } = useText();
  return (
    <li className={`conflict-line ${gravity(conflict.severity)}`}>
      <a href={addressOf('conflicts', { conflict: conflict.id })}>{t(`conflict.${conflict.kind}`)}</a>{' '}
      <span className="says quiet small" dir="auto">
        {conflict.says}
      </span>
    </li>
  );
}

/** "grave", "notable" or "slight". */
export function gravity(severity: number): 'grave' | 'notable' | 'slight' {
  return severity >= 0.66 ? 'grave' : severity >= 0.33 ? 'notable' : 'slight';
}
