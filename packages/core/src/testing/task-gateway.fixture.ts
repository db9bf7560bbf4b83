import type { SeenRequest } from "./gateway.fixture.js";
import { type Gateway, type Reply, startGateway } from "./gateway.fixture.js";

/** The behavior of a task: the number of queries until it is done, and its result. */
export interface TaskPlan {
  /** `Infinity`: it never ends without a cancel. */
  readonly queries: number;
  readonly status?: "succeeded" | "failed";
  /** The response to the create if it is rejected. */
  readonly refusal?: Reply;
}

export interface TaskGateway extends Gateway {
  /** The prompts of the tasks that were created, by id. */
  readonly created: Map<string, string>;
  readonly canceled: Set<string>;
  /** The maximum number of tasks that ran at the same time. */
  readonly most: number;
}

/** The flat service, with tasks that follow the plan of their prompt. */
export async function startTaskGateway(
  plan: (prompt: string) => TaskPlan | Promise<TaskPlan>,
): Promise<TaskGateway> {
  const created = new Map<string, string>();
  const canceled = new Set<string>();
  const queries = new Map<string, number>();
  const running = new Set<string>();
  let most = 0;
  async function answer({ method, url, body }: SeenRequest): Promise<Reply> {
    const id = /predictions\/([^/]+)/.exec(url)?.[1];
    if (id === undefined) {
      const { prompt } = JSON.parse(body).input;
      const { refusal } = await plan(prompt);
      if (refusal) return refusal;
      const next = `p${created.size + 1}`;
      created.set(next, prompt);
      running.add(next);
      most = Math.max(most, running.size);
      return { json: { id: next, status: "starting" } };
    }
    if (method === "POST") canceled.add(id);
    const prompt = created.get(id) ?? "";
    const { queries: needed, status = "succeeded" } = await plan(prompt);
    const count = (queries.get(id) ?? 0) + 1;
    queries.set(id, count);
    if (canceled.has(id)) return { json: { id, status: "canceled" } };
    if (count < needed) return { json: { id, status: "processing" } };
    running.delete(id);
    const output = status === "succeeded" ? [`https://f.example/${prompt}`] : null;
    return { json: { id, status, output, error: status === "failed" ? "it broke" : null } };
  }
  const gateway = await startGateway(answer);
  return {
    ...gateway,
    created,
    canceled,
    get most() {
      return most;
    },
  };
}
