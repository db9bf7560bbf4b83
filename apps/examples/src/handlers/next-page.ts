/** What a page does with the route: no key, and nothing to install. */
import type { ProxyPrediction, ProxyProblem } from "@corsac/core/proxy";

/** Runs a model through the route, and tells of its progress. */
export async function run(
  model: string,
  input: Record<string, unknown>,
  onProgress: (prediction: ProxyPrediction) => void = () => {},
): Promise<unknown> {
  let prediction = await ask("/api/corsac/predictions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model, input }),
  });
  while (prediction.state === "pending" || prediction.state === "running") {
    onProgress(prediction);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    prediction = await ask(`/api/corsac/predictions/${prediction.id}`);
  }
  if (prediction.state !== "succeeded") throw new Error(prediction.error ?? prediction.state);
  return prediction.output;
}

async function ask(url: string, init?: RequestInit): Promise<ProxyPrediction> {
  const response = await fetch(url, init);
  const answer: ProxyPrediction | ProxyProblem = await response.json();
  if (!("id" in answer)) throw new Error(answer.error.message);
  return answer;
}
