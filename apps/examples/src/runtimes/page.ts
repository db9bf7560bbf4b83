/** Where there is a page: a browser. What the page was served from leads on to the sandbox. */
import { endToEnd } from "./end-to-end.js";

const apiKey = new URL(location.href).searchParams.get("apiKey") ?? "";
endToEnd({ baseUrl: location.origin, apiKey }).then(
  (findings) => Object.assign(globalThis, { findings }),
  (error: unknown) => Object.assign(globalThis, { findings: { error: String(error) } }),
);
