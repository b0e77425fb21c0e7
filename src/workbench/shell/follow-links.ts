import { useEffect } from 'react';
import { go } from '../state/use-address.js';

/** Follows plain clicks on links of the workbench without loading the page anew; charts' links too. */
export function useFollowLinks(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.hasAttribute('download') || link.getAttribute('target')) return;
      const href =
        link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '';
      const url = new URL(href, location.href);
      if (href === '' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
      if (href.startsWith('#')) return;
      event.preventDefault();
      go(url.pathname + url.search);
    };
    addEventListener('click', onClick);
    return () => removeEventListener('click', onClick);
  }, []);
}
