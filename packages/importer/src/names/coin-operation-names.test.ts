import { expect, it } from "vitest";
import { dumpPage } from "../../test/pages/dump-page.js";
import { readDocumentation } from "../read-documentation.js";
import { coinOperationNames } from "./coin-operation-names.js";
import { emptyNames } from "./names.js";

/** Sixteen query pages of an invented gateway, all with one title. */
const queries: readonly [path: string, name: string][] = [
  ["/heron/v1/tasks/{id}", "getHeronTask"],
  ["/egret/v1/tasks/{id}", "getEgretTask"],
  ["/v1/tasks/{id}", "getTaskById"],
  ["/stork/fetch/{task_id}", "fetchStorkTask"],
  ["/crane/fetch/{task_id}", "fetchCraneTask"],
  ["/ibis/v1/videos/text2video/{task_id}", "getVideoText2video"],
  ["/ibis/v1/videos/image2video/{task_id}", "getVideoImage2video"],
  ["/ibis/v1/images/generations/{task_id}", "getIbisImageGeneration"],
  ["/rook/v1/images/generations/{task_id}", "getRookImageGeneration"],
  ["/rook/v1/query/video_generation", "queryVideoGeneration"],
  ["/wren/task/{task_id}/fetch", "fetchWrenTask"],
  ["/finch/generations/{id}", "getFinchGeneration"],
  ["/finch/generations/{id}/videos", "listGenerationVideos"],
  ["/lark/feed/{task_id}", "getLarkFeed"],
  ["/swift/models/requests/{request_id}", "getModelRequest"],
  ["/swift/{model}/requests/{request_id}", "getSwiftRequest"],
];

it("sixteen pages with one title get sixteen sensible names, whichever comes first", () => {
  for (const paths of [queries, [...queries].reverse()]) {
    const files = paths.map(([path], index) => ({
      path: `pages/${index}.txt`,
      text: dumpPage({ title: "查询任务（单个）", method: "GET", path }),
    }));
    const { names } = readDocumentation(files);
    expect(names.operations).toEqual(
      Object.fromEntries(queries.map(([path, name]) => [`GET ${path}`, name])),
    );
  }
});

it("names that were given before stay, and new ones keep away from them", () => {
  const names = emptyNames();
  names.operations["GET /heron/v1/tasks/{id}"] = "getTask";
  coinOperationNames(
    queries.slice(0, 3).map(([path]) => ({ method: "get", path, title: "" })),
    names,
  );
  expect(names.operations).toEqual({
    "GET /heron/v1/tasks/{id}": "getTask",
    "GET /egret/v1/tasks/{id}": "getEgretTask",
    "GET /v1/tasks/{id}": "getTaskById",
  });
});

it.each([
  ["put", "/share", "Create share link", "createShareLink"],
  ["get", "/share", "List my share links", "listMyShareLinks"],
  ["post", "/session/authn", "Finish Passkey sign-in", "finishPasskeySignIn"],
  ["get", "/models/{id}/readme", "Get a model's README", "getModelReadme"],
  ["get", "/user/info", "User info", "getUserInfo"],
  ["post", "/v1/predictions", "Create acme/painter", "createPrediction"],
  ["get", "/cycles/open", "开放的周期", "getCycleOpen"],
  ["get", "/import/tasks/{taskId}", "查询", "getImportTask"],
  ["put", "/users/{id}/freeze", "冻结", "freezeUser"],
])("%s %s, called %s, is %s", (method, path, title, name) => {
  const names = emptyNames();
  coinOperationNames([{ method, path, title }], names);
  expect(Object.values(names.operations)).toEqual([name]);
});
