// Files that may contain wire words, each with the reason. A file in this list without such a word is an error.
export const allowedFiles = {
  "packages/core/src/client/result-queue.ts": "`completed` is a value of our own option `order`",
  "packages/importer/src/document/answer-cues.ts": "cue tables: how undocumented responses are read",
  "packages/importer/src/merge/models/field-names.ts": "cue tables: members of requests and envelopes",
  "packages/importer/src/names/status-words.ts": "cue tables: status words",
  "packages/importer/src/names/task-fields.ts": "cue tables: fields of asynchronous work",
};
