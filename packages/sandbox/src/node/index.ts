export { ajvEngine } from "../validation/ajv-engine.js";
export { describeSandbox } from "./describe-sandbox.js";
export { type RenderedFile, renderOutput } from "./render-output.js";
export { sketches } from "./sketches.js";
export { type RunningSandbox, type RunningTest, type StartOptions, startSandbox } from "./start-sandbox.js";
