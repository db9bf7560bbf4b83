import { describe, expect, it } from "vitest";
import { objectMember, valueAtPointer } from "../../document/index.js";
import { readDocumentation } from "../../read-documentation.js";

const text = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Orders", version: "1" },
  paths: {
    "/orders": {
      post: {
        operationId: "orderCreated",
        responses: { "200": { description: "Made." } },
        callbacks: {
          done: { "{$request.body#/url}": { post: { operationId: "orderCreated", responses: {} } } },
        },
      },
    },
  },
  webhooks: {
    created: { post: { operationId: "orderCreated", responses: {} } },
    again: { post: { operationId: "orderCreated", responses: {} } },
    paid: { post: { operationId: "orderPaid", responses: {} } },
  },
});

describe("operations that a service sends", () => {
  it("have ids of their own, beside those of the paths", () => {
    const { document } = readDocumentation([{ path: "api.json", text }]);
    const id = (pointer: string): unknown => valueAtPointer(document, `${pointer}/operationId`);
    expect(Object.keys(objectMember(document, "webhooks"))).toEqual(["created", "again", "paid"]);
    expect([
      id("/paths/~1orders/post"),
      id("/webhooks/created/post"),
      id("/webhooks/again/post"),
      id("/webhooks/paid/post"),
      id("/paths/~1orders/post/callbacks/done/{$request.body#~1url}/post"),
    ]).toEqual([
      "orderCreated",
      "orderCreatedWebhook",
      "orderCreatedWebhook2",
      "orderPaid",
      "orderCreatedCallback",
    ]);
  });
});
