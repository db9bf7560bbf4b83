/** Returns a function that checks whether a URL has one of the origins. */
export function originsFilter(origins: readonly string[]): (url: string) => boolean {
  const allowed = origins.map(originOf);
  return (url) => {
    const origin = originOf(url);
    return origin !== undefined && allowed.includes(origin);
  };
}

function originOf(url: string): string | undefined {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}
