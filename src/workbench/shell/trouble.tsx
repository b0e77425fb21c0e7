import { Component, type ReactNode } from 'react';
import { useText } from '../texts/use-text.js';

/** Keeps a view that breaks from taking the others with it, and says what broke. */
export class TroubleBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Trouble error={this.state.error} /> : this.props.children;
  }
}

/** What went wrong, as a sentence. */
export function Trouble({ error }: { readonly error: Error }) {
  const { t } = useText();
  return (
    <div className="trouble" role="alert">
      <h2>{t('shell.trouble')}</h2>
      <p>{error.message}</p>
    </div>
  );
}
