import type { SourceCard } from '../../../server/schemas/source.js';
import { useText } from '../../texts/use-text.js';

/** A letter of the Admiralty code with what it means. */
export function Grade({ letter }: { readonly letter: SourceCard['reliability'] }) {
  const { t } = useText();
  return (
    <abbr className={`grade grade-${letter}`} title={t(`reliability.${letter}`)}>
      {letter}
    </abbr>
  );
}
