/** Checks of creates that are rarely needed, and the messages about creates that are not sent, as one module. */
export { callableWays } from "./callable-ways.js";
export { judgeInput } from "./judge-input.js";
export { noWay } from "./no-way.js";
