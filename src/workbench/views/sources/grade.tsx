import type { SourceCard } from '../../../server/schemas/source.js';
import { useText } from '../../texts/use-text.js';
import '../../parts/grade.css';

/** A letter of the Admiralty code with what it means. */
export function Grade({ letter }: { readonly letter: SourceCard['reliability'] }) {
  const { t } = useText();
  return (
    <abbr className={`grade of-${letter}`} title={t(`reliability.${letter}`)}>
      {letter}
    </abbr>
  );
}
