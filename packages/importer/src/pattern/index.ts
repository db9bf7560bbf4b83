export { boundedPattern, longestChecked } from "./bounded-pattern.js";
export { judgePattern, type PatternVerdict } from "./judge-pattern.js";
