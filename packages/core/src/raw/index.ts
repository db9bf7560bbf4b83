export { callRaw } from "./call-raw.js";
export { listPages } from "./pages.js";
