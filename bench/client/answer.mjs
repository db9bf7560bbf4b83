/** The response of the stub and the server to a create: a finished prediction. */
export const answer = JSON.stringify({
  id: "ufawqhfynnddngldkgtslldrkq",
  model: "black-forest-labs/flux-schnell",
  version: "hidden",
  input: { prompt: "a lighthouse above a stormy sea" },
  logs: "",
  output: ["https://files.example/out-0.webp"],
  data_removed: false,
  error: null,
  status: "succeeded",
  created_at: "2026-01-01T00:00:00.000Z",
  started_at: "2026-01-01T00:00:00.100Z",
  completed_at: "2026-01-01T00:00:01.000Z",
  metrics: { predict_time: 0.9 },
  urls: {
    get: "https://api.example/v1/predictions/x",
    cancel: "https://api.example/v1/predictions/x/cancel",
  },
});

export const input = { prompt: "a lighthouse above a stormy sea", aspect_ratio: "16:9", num_outputs: 1 };
