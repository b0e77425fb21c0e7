/** Whether there is something to open a browser on; on a server there is not. */
export function hasScreen(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
