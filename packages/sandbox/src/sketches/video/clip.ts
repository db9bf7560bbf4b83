import type { Provenance } from "../provenance.js";

/** The parameters of a clip. Its sides are even. */
export interface Clip {
  width: number;
  height: number;
  /** Frames per second. */
  frameRate: number;
  provenance: Provenance;
}
