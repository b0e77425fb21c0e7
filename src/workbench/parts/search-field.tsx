import { useEffect, useRef, useState } from 'react';
import type { AddressKey } from '../state/state-keys.js';
import { setAddress, useAddressValue } from '../state/use-address.js';

/** Words to look for, kept in the address a moment after they are written. */
export function SearchField({ label, name }: { readonly label: string; readonly name: AddressKey }) {
  const said = useAddressValue(name) ?? '';
  const [text, setText] = useState(said);
  const mine = useRef(said);
  useEffect(() => {
    if (said !== mine.current) setText(said);
    mine.current = said;
  }, [said]);
  useEffect(() => {
    if (text === mine.current) return;
    const timer = setTimeout(() => {
      mine.current = text;
      setAddress({ [name]: text }, 'replace');
    }, 200);
    return () => clearTimeout(timer);
  }, [text, name]);
  return (
    <input
      className="plain"
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
