export {
  createSession,
  type PredictionSession,
  type PredictionStorage,
  type PredictionView,
  type SessionOptions,
} from "./prediction-session.js";
export { type UsePrediction, type UsePredictionOptions, usePrediction } from "./use-prediction.js";
