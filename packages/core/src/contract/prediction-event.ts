/**
 * Word from the service about a prediction, such as a webhook brings; what `prediction.settle` takes. It may come
 * late, twice and out of order.
 */
export interface PredictionEvent {
  /** The prediction it is about. */
  readonly id: string;
  /** Whether it is proven to be the service's own. Anything else proves nothing: it only makes the client ask. */
  readonly trusted: boolean;
  /** The payload as it came; `readWebhook` reads it. */
  readonly body: unknown;
}
