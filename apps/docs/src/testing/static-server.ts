import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".webm": "video/webm",
  ".wav": "audio/wav",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

export interface StaticServer {
  url: string;
  close(): Promise<void>;
}

async function fileFor(folder: string, path: string): Promise<string | undefined> {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!file.startsWith(folder)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) return fileFor(folder, join(path, "index.html"));
  return found === undefined ? undefined : file;
}

/** Serves a folder on a free port of this machine, as any static host would. @param headers sent with each response */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = await fileFor(folder, pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      // The names of these files change with their content. Static hosts let browsers keep them, too.
      ...(pathname.startsWith("/_astro/") && { "cache-control": "max-age=31536000, immutable" }),
      "content-type": mediaTypes[extname(file)] ?? "application/octet-stream",
    });
    response.end(await readFile(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
