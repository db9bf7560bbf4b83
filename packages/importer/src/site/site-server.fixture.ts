import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SiteClock } from "./clock.js";

/** The server's response to a path. */
export type SiteAnswer =
  | string
  | { status?: number; headers?: Record<string, string>; text?: string }
  | ((request: IncomingMessage, response: ServerResponse, visit: number) => void);

/** A published documentation site on loopback. */
export interface SiteServer {
  url: string;
  /** May be changed while the server runs. */
  answers: Map<string, SiteAnswer>;
  /** The requested paths, in order. */
  requests: string[];
  /** The maximum number of concurrent requests so far. */
  busiest(): number;
  close(): Promise<void>;
}

/** Serves Markdown by path; any other path returns HTML with status 404. */
export async function startSite(answers: Record<string, SiteAnswer>): Promise<SiteServer> {
  const map = new Map(Object.entries(answers));
  const requests: string[] = [];
  let running = 0;
  let busiest = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    requests.push(path);
    running += 1;
    busiest = Math.max(busiest, running);
    response.on("close", () => {
      running -= 1;
    });
    const answer = map.get(path);
    if (typeof answer === "function") {
      answer(request, response, requests.filter((one) => one === path).length);
    } else if (answer === undefined) {
      response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><p>Not found");
    } else {
      const {
        status = 200,
        headers = {},
        text = "",
      } = typeof answer === "string" ? { text: answer } : answer;
      response.writeHead(status, { "content-type": "text/markdown; charset=utf-8", ...headers }).end(text);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answers: map,
    requests,
    busiest: () => busiest,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A clock that does not wait and records the requested delays. */
export function recordingClock(
  deadline: () => AbortSignal = () => new AbortController().signal,
): SiteClock & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => Date.UTC(2030, 0, 1),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    deadline,
  };
}

/** A page as published by such a site: the `.md` version of an endpoint. */
export function endpointPage(title: string, path: string, input: Record<string, string>): string {
  const properties = Object.entries(input).map(
    ([name, description]) =>
      `                ${name}:\n                  type: string\n                  description: ${description}`,
  );
  return `# ${title}

## OpenAPI Specification

\`\`\`yaml
openapi: 3.0.1
info:
  title: ''
  version: 1.0.0
paths:
  ${path}:
    post:
      summary: ${title}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
${properties.join("\n")}
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
                type: object
                properties:
                  id:
                    type: string
\`\`\`
`;
}

/** A site with two endpoints, an article and a list of them. */
export function inkSite(): Record<string, SiteAnswer> {
  return {
    "/llms.txt": `# Ink

## Docs
- [Welcome](/welcome-1m0.md): Words.

## API Docs
- Pictures > Ink [Paint [fast]](/paint-2e0.md): Paints.
- Pictures > Ink [Erase](/erase-3e0.md):
`,
    "/welcome-1m0.md": "# Welcome\n\nWe paint pictures.\n",
    "/paint-2e0.md": endpointPage("Paint", "/v1/paint", { prompt: "What to paint." }),
    "/erase-3e0.md": endpointPage("Erase", "/v1/erase", { image: "What to erase from." }),
  };
}
