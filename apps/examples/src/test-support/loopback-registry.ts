import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, posix, relative } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { createGzip, gunzipSync } from "node:zlib";
import { extract, pack } from "tar-stream";
import { repository } from "./repository.js";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where a version's files come from: a packed tarball of ours, or a folder that is installed in this checkout. */
interface Source {
  readonly manifest: Manifest;
  readonly tarball: () => Promise<Buffer>;
}

export interface LoopbackRegistry {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A package registry on loopback, so that a user's `npm install` runs for real and offline: it serves our packed
 * tarballs, and every third-party package from what this checkout has installed.
 *
 * `GET /-/tarballs` responds with the paths of our tarballs, as JSON. Request it before an installer is started: an
 * error of packing is the text of its response (500), while an installer repeats its requests and hides the error.
 *
 * @param pack gives the paths of our tarballs; called once, with the first request
 */
export async function startLoopbackRegistry(
  pack: () => Promise<readonly string[]>,
): Promise<LoopbackRegistry> {
  let packed: Promise<readonly string[]> | undefined;
  let collected: Promise<ReadonlyMap<string, readonly Source[]>> | undefined;
  const tarballs = (): Promise<readonly string[]> => (packed ??= pack());
  const collect = (): Promise<ReadonlyMap<string, readonly Source[]>> =>
    (collected ??= tarballs().then(collectSources));
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    const [name = "", version] = path.split("/-/");
    try {
      if (path === "-/tarballs") {
        response.end(JSON.stringify(await tarballs()));
        return;
      }
      const sources = await collect();
      const known = sources.get(name);
      const source = known?.find(({ manifest }) => manifest.version === version);
      if (version !== undefined && source !== undefined) {
        response.end(await source.tarball());
      } else if (version === undefined && known !== undefined) {
        const content = await packument(name, known, `http://${request.headers.host ?? ""}`);
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(content));
      } else {
        response.writeHead(404, { "content-type": "application/json" }).end('{"error":"not found"}');
      }
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** All versions by name, the newest first: it is what "latest" means. */
async function collectSources(tarballs: readonly string[]): Promise<Map<string, Source[]>> {
  const sources = new Map<string, Source[]>();
  const add = (source: Source): void => {
    const known = sources.get(source.manifest.name) ?? [];
    if (known.some(({ manifest }) => manifest.version === source.manifest.version)) return;
    const newer = (one: Source, other: Source): number =>
      other.manifest.version.localeCompare(one.manifest.version, "en", { numeric: true });
    sources.set(source.manifest.name, [...known, source].sort(newer));
  };
  for (const path of tarballs) {
    const tarball = readFileSync(path);
    add({ manifest: await manifestOf(tarball), tarball: async () => tarball });
  }
  for (const folder of installedFolders()) {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    let packed: Promise<Buffer> | undefined;
    // Packed once: its checksum must be that of the packument.
    add({ manifest, tarball: () => (packed ??= packFolder(folder)) });
  }
  addOtherPlatforms(sources, add);
  return sources;
}

/**
 * Empty packages in place of optional ones that are not installed here, because they are made for another platform: yarn
 * needs their manifests, and then leaves them out.
 */
function addOtherPlatforms(
  sources: ReadonlyMap<string, readonly Source[]>,
  add: (source: Source) => void,
): void {
  const wanted = [...sources.values()]
    .flat()
    .flatMap(({ manifest }) => Object.entries(manifest.optionalDependencies ?? {}));
  for (const [name, range] of wanted) {
    const [version] = /\d+\.\d+\.\d+.*/.exec(range) ?? [];
    if (version === undefined || sources.has(name)) continue;
    const manifest = { name, version, os: ["none"], cpu: ["none"] };
    add({ manifest, tarball: async () => Buffer.alloc(0) });
  }
}

async function packument(name: string, sources: readonly Source[], origin: string): Promise<unknown> {
  const versions = await Promise.all(
    sources.map(async ({ manifest, tarball }) => {
      // yarn does not install without a checksum.
      const shasum = createHash("sha1")
        .update(await tarball())
        .digest("hex");
      const address = `${origin}/${encodeURIComponent(name)}/-/${manifest.version}`;
      return [manifest.version, { ...manifest, dist: { tarball: address, shasum } }];
    }),
  );
  return {
    name,
    "dist-tags": { latest: sources[0]?.manifest.version },
    versions: Object.fromEntries(versions),
  };
}

/** Every package folder of the virtual store. */
function installedFolders(): string[] {
  const store = join(repository, "node_modules", ".pnpm");
  return readdirSync(store).flatMap((entry) => {
    const modules = join(store, entry, "node_modules");
    const scope = entry.startsWith("@") ? entry.slice(0, entry.indexOf("+")) : undefined;
    const versionAt = entry.indexOf("@", 1);
    const plain = entry.slice(0, versionAt);
    const name = scope === undefined ? plain : `${scope}/${plain.slice(scope.length + 1)}`;
    const folder = join(modules, name);
    return versionAt > 0 && existsSync(join(folder, "package.json")) ? [folder] : [];
  });
}

async function packFolder(folder: string): Promise<Buffer> {
  const archive = pack();
  const packed = buffer(archive.pipe(createGzip({ level: 1 })));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    archive.entry({ name: posix.join("package", relative(folder, path)), mode }, await readFile(path));
  }
  archive.finalize();
  return packed;
}

async function manifestOf(tarball: Buffer): Promise<Manifest> {
  const entries = extract();
  entries.end(gunzipSync(tarball));
  for await (const entry of entries) {
    if (entry.header.name === "package/package.json") return JSON.parse(await text(entry)) as Manifest;
    entry.resume();
  }
  throw new Error("A packed package has no package.json.");
}
