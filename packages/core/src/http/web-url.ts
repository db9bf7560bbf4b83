/** Whether a URL is one of the web, and not of a file or of the page it stands on. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
