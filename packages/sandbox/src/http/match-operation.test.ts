import { describe, expect, it } from "vitest";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { testDocument } from "../fixtures/document.js";
import { firstService } from "../fixtures/first-service.js";
import { createOperationMatcher } from "./match-operation.js";

const match = createOperationMatcher([readService(firstService), readService(acmeService)]);

describe("matching an operation", () => {
  it.each([
    ["GET", "/replicate/v1/predictions/abc", "getPrediction", { id: "abc" }],
    ["GET", "/v1/predictions/abc", "getPrediction", { id: "abc" }],
    ["GET", "/v1/predictions/abc/", "getPrediction", { id: "abc" }],
    ["POST", "/v1/predictions/a%2Fb/cancel", "cancelPrediction", { id: "a/b" }],
    ["GET", "/v2/tasks/7", "fetchTask", { task_id: "7" }],
    ["GET", "/gateway/v2/tasks/7", "fetchTask", { task_id: "7" }],
  ])("%s %s", (method, path, operation, parameters) => {
    const found = match(method, path);
    expect(found.operation.id).toBe(operation);
    expect(found.path).toEqual(parameters);
  });

  it("names a path of slashes as it was requested, because the root exists", () => {
    expect(() => match("GET", "//")).toThrow("GET // is not in the document");
  });

  it("finds a path that is documented with a slash at its end, with one and without", () => {
    const document = testDocument(
      { "GET /jobs/": { id: "jobs" }, "POST /jobs": { id: "create" } },
      undefined,
    );
    const find = createOperationMatcher([readService(document)]);
    expect(["/jobs/", "/jobs"].map((path) => find("GET", path).operation.id)).toEqual(["jobs", "jobs"]);
  });

  it("chooses among services with one path by what is meant, and otherwise the first", () => {
    const one = readService(
      testDocument(
        { "POST /jobs": { id: "create" }, "GET /jobs": { id: "one" }, "GET /jobs/{id}": { id: "oneJob" } },
        undefined,
      ),
    );
    const other = readService(
      testDocument(
        {
          "POST /jobs": { id: "create" },
          "GET /jobs": { id: "other" },
          "GET /jobs/{job}": { id: "otherJob" },
        },
        undefined,
      ),
    );
    const find = createOperationMatcher([one, other]);
    const ids = (meant: RegExp) =>
      ["/jobs", "/jobs/7"].map(
        (path) => find("GET", path, undefined, ({ id }) => (meant.test(id) ? 0 : 1)).operation.id,
      );
    expect(ids(/^other/)).toEqual(["other", "otherJob"]);
    expect(ids(/^one/)).toEqual(["one", "oneJob"]);
    expect(ids(/neither/)).toEqual(["one", "oneJob"]);
  });

  it("lists near paths", () => {
    expect(() => match("GET", "/v1/prediction")).toThrow(/Near paths: .*\/v1\/predictions/);
    expect(() => match("GET", "/nothing/like/it/at/all/here")).toThrow(/is not in the document/);
  });

  it("says which methods a path takes", () => {
    expect(() => match("DELETE", "/v2/tasks/7")).toThrow(
      expect.objectContaining({
        status: 405,
        headers: { Allow: "GET" },
        message: expect.stringContaining("takes GET"),
      }),
    );
  });

  it("takes a path as documented rather than one without its prefix, whichever document comes first", () => {
    const pictures = (path: string, id: string) =>
      readService({
        openapi: "3.1.1",
        info: { title: "Pictures", version: "1" },
        components: {},
        "x-corsac-service": { name: id, title: "Pictures" },
        servers: [{ url: "https://api.example" }, { url: "https://api.example/kite" }],
        paths: { [path]: { post: { operationId: id, responses: { 200: { description: "OK" } } } } },
      });
    const documented = pictures("/v1/images/generations", "documented");
    const prefixed = {
      ...pictures("/kite/v1/images/generations", "prefixed"),
      prefixes: { stripped: ["/kite"], mounted: [] },
    };
    for (const services of [
      [documented, prefixed],
      [prefixed, documented],
    ]) {
      const find = createOperationMatcher(services);
      expect(find("POST", "/v1/images/generations").operation.id).toBe("documented");
      expect(find("POST", "/kite/v1/images/generations").operation.id).toBe("prefixed");
    }
  });

  it("takes a path below that of a server's URL, with the default values of its variables", () => {
    const service = readService({
      openapi: "3.1.1",
      info: { title: "Pictures", version: "1" },
      components: {},
      "x-corsac-service": { name: "pictures", title: "Pictures" },
      servers: [
        {
          url: "https://{region}.api.example/{version}",
          variables: { region: { default: "eu" }, version: { default: "v3", enum: ["v3", "v4"] } },
        },
        { url: "https://api.example/{unknown}" },
      ],
      paths: { "/images": { post: { operationId: "draw", responses: { 200: { description: "OK" } } } } },
    });
    const find = createOperationMatcher([service]);
    expect(find("POST", "/v3/images").operation.id).toBe("draw");
    expect(find("POST", "/images").operation.id).toBe("draw");
    expect(() => find("POST", "/v4/images")).toThrow(expect.objectContaining({ status: 404 }));
  });
});
