import type { Arithmetic } from '../../../server/schemas/conflict.js';
import { useText } from '../../texts/use-text.js';
import { numberWords } from '../../words/number-words.js';

/** The sum that does not come out; its sentence only where the page has not said it. */
export function ArithmeticTable(props: { readonly arithmetic: Arithmetic; readonly said: string }) {
  const { arithmetic } = props;
  const says = arithmetic.says === props.said ? undefined : arithmetic.says;
  const words = useText();
  const { t } = words;
  if (arithmetic.lines.length === 0) return says ? <p className="quiet">{says}</p> : null;
  const say = (n: number | null) => (n === null ? '–' : numberWords(n, words));
  return (
    <section aria-labelledby="arithmetic">
      <h3 id="arithmetic">{t('conflicts.arithmetic')}</h3>
      <table className="arithmetic">
        <thead>
          <tr>
            <th scope="col">{t('conflicts.line')}</th>
            <th scope="col" className="number">
              {t('estimate.low')}
            </th>
            <th scope="col" className="number">
              {t('estimate.best')}
            </th>
            <th scope="col" className="number">
              {t('estimate.high')}
            </th>
          </tr>
        </thead>
        <tbody>
          {arithmetic.lines.map((line) => (
            <tr key={`${line.role} ${line.label} ${line.claim ?? ''}`} className={line.role}>
              <th scope="row">
                <span className="tag">{t(`role.${line.role}`)}</span> {line.label}
              </th>
              <td className="number">{say(line.low)}</td>
              <td className="number">{say(line.best)}</td>
              <td className="number">{say(line.high)}</td>
            </tr>
          ))}
          {arithmetic.gap !== null && (
            <tr className="gap">
              <th scope="row">{t('conflicts.gap')}</th>
              <td />
              <td className="number">{say(arithmetic.gap)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {says && (
        <p className="quiet" dir="auto">
          {says}
        </p>
      )}
    </section>
  );
}
