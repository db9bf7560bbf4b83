/** The messages about inputs that are not sent, as one module that is loaded when needed. */
export { judgeInput } from "./judge-input.js";
export { noWay } from "./no-way.js";
