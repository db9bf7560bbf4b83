import { describe, expect, it } from "vitest";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
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
});
