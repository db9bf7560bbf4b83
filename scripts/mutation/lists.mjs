import client from "./lists/client.mjs";
import http from "./lists/http.mjs";
import journal from "./lists/journal.mjs";
import output from "./lists/output.mjs";
import prediction from "./lists/prediction.mjs";
import proxy from "./lists/proxy.mjs";
import validation from "./lists/validation.mjs";
import webhooks from "./lists/webhooks.mjs";

/**
 * The mutations by area: `[file under packages/core/src, text that occurs once in it, replacement]`, and the test files
 * and folders that must detect them, in the order in which they run.
 */
export const lists = Object.entries({
  http,
  client,
  prediction,
  journal,
  output,
  webhooks,
  proxy,
  validation,
}).map(([area, list]) => ({ area, ...list }));
