/** What is asked of a chart that Chart.js has laid out. */
export interface ChartLike {
  readonly width: number;
  readonly height: number;
  readonly chartArea: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  getDatasetMeta(index: number): { readonly data: readonly Geometry[] };
}

/** A drawn bar, point or slice; which of the numbers mean anything depends on its kind. */
export interface Geometry {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly outerRadius: number;
}
