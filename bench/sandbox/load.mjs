// Sends requests over plain sockets, to minimize the client's cost, so that only the server is measured.
import { connect } from "node:net";

/** A request as bytes, for a persistent connection. */
export function requestBytes(method, path, port, headers = {}, body = "") {
  const lines = Object.entries({
    Host: `127.0.0.1:${port}`,
    ...headers,
    ...(body === "" ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}

/** A connection with one pending request at a time. */
class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #resolve;
  #reject;

  static open(port) {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () =>
        resolve(new Connection(socket)),
      );
      socket.once("error", reject);
    });
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#take(data));
    socket.on("error", (error) => this.#reject?.(error));
    socket.on("close", () => this.#reject?.(new Error("the connection was closed")));
  }

  /** @returns {Promise<{status: number, head: string, body: Buffer}>} */
  ask(bytes) {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(bytes);
    });
  }

  close() {
    this.#reject = undefined;
    this.#socket.destroy();
  }

  #take(data) {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#received.toString("latin1", 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head);
    const start = end + 4;
    let stop;
    if (length) stop = start + Number(length[1]);
    else if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
      const last = this.#received.indexOf("0\r\n\r\n", start);
      if (last < 0) return;
      stop = last + 5;
    } else stop = start;
    if (this.#received.length < stop) return;
    const reply = { status: Number(head.slice(9, 12)), head, body: this.#received.subarray(start, stop) };
    this.#received = this.#received.subarray(stop);
    const resolve = this.#resolve;
    this.#resolve = undefined;
    this.#reject = undefined;
    resolve?.(reply);
  }
}

/** Opens connections. */
export function openConnections(port, count) {
  return Promise.all(Array.from({ length: count }, () => Connection.open(port)));
}

/**
 * Sends requests on every connection, one after the other, for a duration.
 * @param next Returns the bytes of the next request.
 * @param least Minimum number of requests, regardless of the duration, because code is slow until the engine has
 * optimized it.
 * @returns {Promise<{done: number, seconds: number, statuses: Record<number, number>}>}
 */
export async function load(connections, next, milliseconds, least = 0) {
  const start = performance.now();
  const end = start + milliseconds;
  const statuses = {};
  let done = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < end || done < least) {
        const { status } = await connection.ask(next());
        statuses[status] = (statuses[status] ?? 0) + 1;
        done++;
      }
    }),
  );
  return { done, seconds: (performance.now() - start) / 1000, statuses };
}
