import { readFileId } from "../answers/write-files.js";
import { filesPath, type SandboxContext, uploadsPath } from "../http/sandbox-context.js";
import { progressAt } from "../predictions/prediction.js";
import type { PlannedFile } from "../render/planned-output.js";
import { hashOfFileText } from "../requests/sent-file.js";
import type { GivenFile } from "./given-file.js";
import { bytesAs, openInline } from "./inline-file.js";

type Places = Pick<SandboxContext, "store" | "shelf" | "uploads" | "clock">;

/**
 * The file of an input: a `data:` URL, base64, an output or an upload of this sandbox by its URL or id, or a file of
 * the same form. Nothing is fetched from other addresses.
 */
export function openFile(places: Places, address: string): GivenFile | undefined {
  const inline = openInline(address);
  if (inline) return inline;
  const hash = hashOfFileText(address);
  if (hash !== undefined) return uploaded(places, hash);
  const own = pathAfter(address, filesPath);
  if (own) return planned(places, own[0] ?? "", (file) => file.name === own[1]);
  const upload = pathAfter(address, uploadsPath)?.[0];
  if (upload !== undefined) return uploaded(places, upload);
  const id = readFileId(address);
  return (
    uploaded(places, address) ?? (id && planned(places, id.prediction, (_, index) => index === id.index))
  );
}

function planned(
  { store, shelf, clock }: Places,
  id: string,
  matches: (file: PlannedFile, index: number) => boolean,
): GivenFile | undefined {
  const prediction = store.get(id);
  if (prediction) {
    const { state, removed } = progressAt(prediction, clock.now());
    if (state !== "succeeded" || removed) return undefined;
  }
  const file = (prediction?.output.files ?? shelf.get(id) ?? []).find(matches);
  // Without the cache, to avoid a deadlock: a rendering would wait for a slot that another one occupies.
  return file && { bytes: file.render, ...(file.words === undefined ? {} : { words: file.words }) };
}

function uploaded({ uploads }: Places, id: string): GivenFile | undefined {
  const file = uploads.get(id);
  return file && bytesAs(file.bytes);
}

/** The segments after a path of the sandbox. Any prefix of the address is ignored. */
function pathAfter(address: string, path: string): string[] | undefined {
  const start = address.lastIndexOf(`${path}/`);
  if (start < 0 || address.length > 4096) return undefined;
  const [rest = ""] = address.slice(start + path.length + 1).split(/[?#]/);
  try {
    return rest.split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
