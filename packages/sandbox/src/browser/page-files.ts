import type { FromPort, RequestMessage } from "./messages.js";

/** Files of a page that its service worker serves at addresses of the page's own origin. */
export interface PageFiles {
  /** @returns the file's address, which is valid while the page is open. */
  add(file: Blob): string;
  /** Answers a request for a file of the page. @returns whether it was one. */
  answer(request: RequestMessage, port: MessagePort): boolean;
}

/** @param folder the folder of the sandbox's addresses */
export function createPageFiles(folder: URL): PageFiles {
  const base = new URL("_page/", folder).href;
  const files: Blob[] = [];
  return {
    add(file) {
      files.push(file);
      return `${base}${files.length}`;
    },
    answer({ url, headers }, port) {
      if (!url.startsWith(base)) return false;
      const file = files[Number(url.slice(base.length)) - 1];
      void send(file, headers.find(([name]) => name.toLowerCase() === "range")?.[1], port);
      return true;
    },
  };
}

/** Sends a file, or the requested range of it: https://www.rfc-editor.org/rfc/rfc9110#section-14.2 */
async function send(file: Blob | undefined, range: string | undefined, port: MessagePort): Promise<void> {
  const say = (message: FromPort): void => port.postMessage(message);
  if (!file) {
    say({ kind: "head", status: 404, headers: [] });
    say({ kind: "end" });
    return;
  }
  const { size, type } = file;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  const isPart = first !== "" || last !== "";
  const start = first === "" ? (isPart ? Math.max(0, size - Number(last)) : 0) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  const headers: [string, string][] = [
    ["content-type", type || "application/octet-stream"],
    ["accept-ranges", "bytes"],
  ];
  if (isPart && start >= end) {
    say({ kind: "head", status: 416, headers: [["content-range", `bytes */${size}`]] });
  } else {
    headers.push(["content-length", `${end - start}`]);
    if (isPart) headers.push(["content-range", `bytes ${start}-${end - 1}/${size}`]);
    say({ kind: "head", status: isPart ? 206 : 200, headers });
    say({ kind: "chunk", bytes: new Uint8Array(await file.slice(start, end).arrayBuffer()) });
  }
  say({ kind: "end" });
}
