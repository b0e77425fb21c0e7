/** A sentence with a capital letter: [account 7 says ...] is [Account 7 says ...]. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
