/** The publisher as stated, else the domain of the account's address ("news.example.org"), else none. */
export function publisherOf(stated: string | undefined, url: string | undefined): string | undefined {
  if (stated !== undefined) return stated;
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '') || undefined;
}
