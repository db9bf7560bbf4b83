import { describe, expect, test } from "vitest";
import { emptyNames, modelName, operationName } from "./names.js";

const models: [id: string, name: string][] = [
  ["stability-ai/sdxl", "sdxl"],
  ["black-forest-labs/flux-1.1-pro", "flux11Pro"],
  ["recraft-ai/recraft-v3", "recraftV3"],
  ["riffusion/riffusion", "riffusion"],
  ["owner/name:8cf61ea6c56a", "name"],
  ["gpt-4o-audio", "gpt4oAudio"],
  ["acme/3d-gen", "acme3dGen"],
  ["3d-gen", "model3dGen"],
  ["acme/default", "acmeDefault"],
  ["acme/painter/v2/edit", "painterV2Edit"],
  ["Café/Crème", "creme"],
  ["绘图", "model"],
  ["fetchTask", "fetchTask"],
];

test.each(models)("model %s is %s", (id, name) => {
  expect(modelName(id, emptyNames())).toBe(name);
});

describe("a name that is taken", () => {
  test("gets the owner in front, then a number", () => {
    const names = emptyNames();
    expect(modelName("one/flux-2.1", names)).toBe("flux21");
    expect(modelName("two/flux-21", names)).toBe("twoFlux21");
    expect(modelName("one/flux-2.1", names)).toBe("flux21");
    expect(modelName("a/gen", names)).toBe("gen");
    expect(modelName("a-b/gen", names)).toBe("aBGen");
    expect(modelName("gen", names)).toBe("modelGen");
    expect(modelName("Gen", names)).toBe("modelGen_2");
  });

  test("of an operation gets more of its path", () => {
    const names = emptyNames();
    expect(operationName("get", "/v1/tasks/{id}", "", names)).toBe("getTask");
    expect(operationName("get", "/suno/v1/tasks/{id}", "", names)).toBe("getSunoTask");
    expect(operationName("get", "/v1/suno/tasks/{id}", "", names)).toBe("getSunoTaskById");
  });
});

const operations: [method: string, path: string, name: string][] = [
  ["GET", "/replicate/v1/predictions/{id}", "getPrediction"],
  ["GET", "/replicate/v1/predictions", "listPredictions"],
  ["POST", "/replicate/v1/predictions", "createPrediction"],
  ["POST", "/replicate/v1/predictions/{id}/cancel", "cancelPrediction"],
  ["POST", "/replicate/v1/models/black-forest-labs/flux-1.1-pro/predictions", "createFlux11ProPrediction"],
  ["POST", "/replicate/v1/models/{owner}/{name}/predictions", "createModelPrediction"],
  ["POST", "/v1/chat/completions", "createChatCompletion"],
  ["POST", "/v1/images/generations", "createImageGeneration"],
  ["POST", "/v1/embeddings", "createEmbedding"],
  ["GET", "/v1/models", "listModels"],
  ["DELETE", "/v1/files/{id}", "deleteFile"],
  ["GET", "/v1/files/{id}/content", "getFileContent"],
  ["POST", "/suno/submit/music", "submitSunoMusic"],
  ["GET", "/suno/fetch/{task_id}", "fetchSunoTask"],
  ["GET", "/tasks/fetch/{task_id}", "fetchTask"],
  ["GET", "/group/list", "listGroups"],
  ["POST", "/acme/paint/v4/edit", "editAcmePaint"],
  ["POST", "/fal-ai/flux/dev", "createFluxDev"],
  ["GET", "/api/user/status", "getUserStatus"],
  ["POST", "/v1", "postRoot"],
  ["POST", "/", "postRoot"],
];

test.each(operations)("%s %s is %s", (method, path, name) => {
  expect(operationName(method, path, "", emptyNames())).toBe(name);
});

test("names of the prototype are no names", () => {
  const names = { models: {}, operations: {} };
  expect(modelName("constructor", names)).toBe("modelConstructor");
  expect(modelName("acme/toString", names)).toBe("acmeToString");
});
