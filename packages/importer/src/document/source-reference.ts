/** A page and line a fact comes from, relative to the service's folder. Lines count from 1. */
export interface SourceReference {
  file: string;
  line: number;
}
