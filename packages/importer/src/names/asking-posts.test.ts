import { expect, test } from "vitest";
import { emptyNames, operationName } from "./names.js";

test.each([
  ["/clip/status", "", "getClipStatus"],
  ["/v1/tasks/query", "", "queryTask"],
  ["/v1/songs", "查询歌曲", "listSongs"],
  ["/v1/songs", "创建歌曲", "createSong"],
  ["/v1/clips", "", "createClip"],
])("POST %s, called %j, is %s", (path, title, name) => {
  expect(operationName("post", path, title, emptyNames())).toBe(name);
});
