import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acmeService } from "../fixtures/acme-service.js";
import { rawAnswer } from "../fixtures/raw-connection.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ documents: [acmeService], duration: 0 });
});
afterAll(() => sandbox.close());

/** One request as it stands, with the key and this machine as its host. */
function ask(line: string, headers = ""): Promise<string> {
  const host = `Host: 127.0.0.1:${sandbox.port}`;
  return rawAnswer(
    sandbox.port,
    `${line} HTTP/1.1\r\n${host}\r\nX-Acme-Key: ${sandbox.apiKey}\r\nConnection: close\r\n${headers}\r\n`,
  );
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe("paths and methods that mean harm", () => {
  it.each([
    ["GET /v2/tasks/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404],
    ["GET /v2/tasks/../../etc/passwd", 404],
    ["GET /_sandbox/files/..%2f..%2f..%2fetc/passwd", 404],
    ["GET /_sandbox/files/%00/%00", 404],
    ["GET /_sandbox/files/__proto__/constructor", 404],
    ["GET /_sandbox/uploads/__proto__/x", 404],
    ["GET /_sandbox/streams/constructor", 404],
    ["GET /v2/tasks/%", 404],
    ["GET /v2/tasks/%ff%fe", 404],
    ["GET /v2/tasks/%00", 404],
    ["GET /v2/tasks/__proto__", 404],
    ["GET /v2/tasks/constructor", 404],
    ["GET //v2//tasks//7", 404],
    [`GET /v2/tasks/${"a".repeat(500)}`, 404],
    [`GET ${"/".repeat(500)}`, 404],
    [`GET /v2/credits?month=may&${"month=may&".repeat(90)}`, 422],
    ["GET /v2/credits?month=%ff", 200],
    ["GET /v2/credits?month=may#fragment", 200],
    ["GET /v2/credits?month", 200],
    ["GET /v2/credits?=may", 422],
    ["GET http://evil.example/v2/credits?month=may", 200],
    ["GET /v2/tasks", 405],
    ["BREW /v2/tasks", 400],
    ["TRACE /v2/credits?month=may", 405],
    ["PROPFIND /v2/credits?month=may", 405],
    ["CONNECT evil.example:443", Number.NaN],
  ])("%s", async (line, status) => {
    const answer = await ask(line);
    expect(statusOf(answer), answer).toBe(status);
    expect(answer).not.toContain("root:");
  });

  it("another method in a header, a query or a body is not obeyed", async () => {
    for (const header of ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"])
      expect(statusOf(await ask("GET /v2/credits?month=may&_method=DELETE", `${header}: DELETE\r\n`))).toBe(
        200,
      );
  });

  it("HEAD is answered as GET is, without the body", async () => {
    const got = await ask("GET /v2/credits?month=may");
    const headed = await ask("HEAD /v2/credits?month=may");
    const plain = (answer: string): string => answer.replace(/Date: .*\r\n/, "");
    expect(statusOf(headed)).toBe(200);
    expect(plain(headed)).toBe(plain(got).slice(0, plain(got).indexOf("\r\n\r\n") + 4));
    expect(statusOf(await ask("HEAD /v2/tasks"))).toBe(405);
  });

  it("OPTIONS says which methods a path takes", async () => {
    const answer = await ask("OPTIONS /v2/tasks");
    expect([statusOf(answer), /Allow: (.*)\r/.exec(answer)?.[1]]).toEqual([204, "POST, OPTIONS"]);
    expect(/Allow: (.*)\r/.exec(await ask("OPTIONS /v2/credits"))?.[1]).toBe("GET, HEAD, OPTIONS");
    expect(statusOf(await ask("OPTIONS /none"))).toBe(404);
    expect(statusOf(await ask("OPTIONS *"))).toBe(404);
  });

  it("no header can be put into a response", async () => {
    const answer = await ask("GET /v2/tasks/%0d%0aX-Evil:%201");
    expect(answer).not.toMatch(/^X-Evil/m);
    expect(statusOf(answer)).toBe(404);
  });
});

describe("heads that mean harm", () => {
  it("a flood of headers is refused, and the next request answered", async () => {
    expect(statusOf(await ask("GET /v2/credits?month=may", "X-A: b\r\n".repeat(5000)))).toBe(431);
    expect(statusOf(await ask("GET /v2/credits?month=may", "X-A: b\r\n".repeat(500)))).toBe(200);
  });

  it.each([
    ["two lengths", "POST /v2/tasks", "Content-Length: 1\r\nContent-Length: 2\r\n", 400],
    ["a length and chunks", "POST /v2/tasks", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400],
    ["a negative length", "POST /v2/tasks", "Content-Length: -1\r\n", 400],
    ["a length that is no number", "POST /v2/tasks", "Content-Length: 1e3\r\n", 400],
    ["a second host", "GET /v2/credits?month=may", "Host: evil.example\r\n", 200],
    ["a folded header", "GET /v2/credits?month=may", "X-A: b\r\n Host: evil\r\n", 400],
    ["a key twice, the second wrong", "GET /v2/tasks/none", "X-Acme-Key: wrong\r\n", 401],
  ])("%s", async (_what, line, headers, status) => {
    expect(statusOf(await ask(line, headers))).toBe(status);
  });

  it("no host, or one that is none", async () => {
    const line = "GET /v2/credits?month=may HTTP/1.1\r\nConnection: close\r\n";
    expect(statusOf(await rawAnswer(sandbox.port, `${line}\r\n`))).toBe(400);
    for (const host of ["evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example", "[::1", ""])
      expect(statusOf(await rawAnswer(sandbox.port, `${line}Host: ${host}\r\n\r\n`)), host).toBe(403);
  });
});
