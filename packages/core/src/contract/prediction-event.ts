/**
 * A notification of the service about a prediction, such as a webhook; the argument of `prediction.settle`. It may
 * arrive late, twice and out of order.
 */
export interface PredictionEvent {
  /** The id of the prediction. */
  readonly id: string;
  /** Whether it is proven to come from the service. Otherwise it only causes a query. */
  readonly trusted: boolean;
  /** The payload as received; `readWebhook` parses it. */
  readonly body: unknown;
}
