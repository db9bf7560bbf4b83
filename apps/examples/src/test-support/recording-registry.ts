import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** The manifest of a published package. */
export interface PublishedManifest {
  readonly name: string;
  readonly version: string;
  readonly exports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** An empty registry on loopback that accepts every package and keeps its manifest. */
export interface RecordingRegistry {
  readonly url: string;
  /** In the order of their arrival. */
  readonly published: readonly PublishedManifest[];
  close(): Promise<void>;
}

export async function startRecordingRegistry(): Promise<RecordingRegistry> {
  const published: PublishedManifest[] = [];
  const server = createServer(async (request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.method !== "PUT") {
      response.writeHead(404).end('{"error":"not found"}');
      return;
    }
    const { versions } = (await json(request)) as { versions: Record<string, PublishedManifest> };
    published.push(...Object.values(versions));
    response.writeHead(201).end('{"ok":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    published,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
