import type { AddressKey } from '../state/state-keys.js';
import { setAddress, useAddressValue } from '../state/use-address.js';

/** One of a few, kept in the address; the first is meant where nothing is said. */
export function Choice(props: {
  readonly label: string;
  readonly name: AddressKey;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}) {
  const value = useAddressValue(props.name);
  const first = props.choices[0]?.id;
  return (
    <select
      className="choice"
      aria-label={props.label}
      value={props.choices.some((one) => one.id === value) ? value : first}
      onChange={(event) =>
        setAddress({ [props.name]: event.target.value === first ? undefined : event.target.value })
      }
    >
      {props.choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
