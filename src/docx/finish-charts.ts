import type { Block } from '../document/document.ts';
import { finishChartPart } from './chart-part.ts';
import { type Package, readPackage, readText, writePackage, writeText } from './package.ts';

/** docx numbers the parts in the order of the charts. */
const CHART_PART = /^word\/charts\/chart(\d+)\.xml$/;
const WORKBOOK = /^word\/embeddings\/.*\.xlsx$/;

/** Finishes the chart parts, and zips their workbooks anew so that these too depend on their data alone. */
export function finishCharts(parts: Package, blocks: readonly Block[]): void {
  const charts = blocks.filter((block) => block.kind === 'chart');
  for (const [name, bytes] of parts) {
    const number = CHART_PART.exec(name)?.[1];
    if (number !== undefined) {
      const chart = charts[Number(number) - 1];
      if (chart === undefined) throw new Error(`${name} belongs to no chart`);
      writeText(parts, name, finishChartPart(readText(parts, name), chart));
    }
    if (WORKBOOK.test(name) && typeof bytes !== 'string') parts.set(name, writePackage(readPackage(bytes)));
  }
}
