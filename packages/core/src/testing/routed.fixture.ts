import type { Fetch } from "../http/fetch.js";

/** A `fetch` that sends what is for a documented origin to another one: `{ "https://files.example": gateway.url }`. */
export function routed(origins: Readonly<Record<string, string>>): Fetch {
  return (url, init) => {
    const from = Object.keys(origins).find((origin) => new URL(url).origin === origin);
    return fetch(from === undefined ? url : `${origins[from]}${url.slice(from.length)}`, init);
  };
}
