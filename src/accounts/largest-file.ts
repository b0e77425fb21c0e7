/** The largest file read, in bytes (20 MB): far above any account, far below what would exhaust a machine. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** The sentence for a file past the limit; `size` in bytes. */
export function tooLarge(size: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024));
  return `the file has ${megabytes(size)} MB, more than the ${megabytes(LARGEST_FILE)} MB that are read; split it`;
}
