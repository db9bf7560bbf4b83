export {
  type AuthorizeAnswer,
  createProxy,
  type ProxyAction,
  type ProxyOptions,
  type ProxyPrediction,
} from "./create-proxy.js";
export type { ProxyFiles } from "./proxied-files.js";
export type { ProxyProblem } from "./refusal.js";
