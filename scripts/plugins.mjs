// What the bundles are made lean with: plugins for esbuild.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const LOADER = resolve('src/start/load-bundle.ts');

/**
 * Parts of the program that are bundles of their own, loaded when they are first asked for: the module that a dynamic
 * import names becomes a few lines that load the bundle and hand over its functions.
 * @param parts for each module (a path without .ts) the bundle that holds it, the functions that are asked of it, and of
 *   those that are asked first by whoever needs but a part of the bundle, the compiled code of that part.
 */
export const lateBundles = (parts) => ({
  name: 'late-bundles',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, kind, importer }) => {
      if (kind !== 'dynamic-import') return undefined;
      const module = relative('.', resolve(dirname(importer), path)).replaceAll('\\', '/');
      return parts.has(module) ? { path: module, namespace: 'late-bundle' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'late-bundle' }, ({ path }) => {
      const { bundle, key, functions, code = {} } = parts.get(path);
      const handOver = functions.map(
        (name) =>
          `export const ${name} = (...words) => loadBundle('${bundle}', '${code[name] ?? bundle}').${key}.${name}(...words);`,
      );
      return {
        contents: [`import { loadBundle } from ${JSON.stringify(LOADER)};`, ...handOver].join('\n'),
        resolveDir: process.cwd(),
      };
    });
  },
});

/**
 * pdfkit brings a font engine, a line breaker, a reader of PNG and ciphers. The PDF writer has its own of the first
 * three, encrypts nothing, and would pay 100 ms at every start for having them loaded. Whoever calls one gets an error.
 */
export const pdfkitAlone = {
  name: 'pdfkit-alone',
  setup(build) {
    const unused = new Map([
      ['fontkit', ['create']],
      ['linebreak', ['default']],
      ['png-js', ['default']],
      ['@noble/ciphers/aes', ['cbc', 'ecb']],
    ]);
    build.onResolve({ filter: /.*/ }, ({ path, importer }) =>
      unused.has(path) && /[\\/]pdfkit[\\/]/.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => {
      const fail = `() => { throw new Error('${path} is not part of this program'); }`;
      const exports = unused
        .get(path)
        .map((name) => (name === 'default' ? `export default ${fail};` : `export const ${name} = ${fail};`));
      return { contents: exports.join('\n') };
    });
  },
};

/**
 * chartjs-node-canvas takes its canvas by a fresh require for each instance, which a bundle has no files for. There is
 * one instance, so the plain require does.
 */
export const oneCanvas = {
  name: 'one-canvas',
  setup(build) {
    build.onLoad({ filter: /[\\/]chartjs-node-canvas[\\/]dist[\\/]freshRequire\.js$/ }, ({ path }) => ({
      contents: `exports.freshRequire = (name) => {
        if (name !== 'canvas') throw new Error(name + ' is not part of this program');
        return require('canvas');
      };`,
      resolveDir: dirname(path),
    }));
    // Native code cannot be bundled; the package canvas has it.
    build.onResolve({ filter: /^\.\/native\.cjs$/ }, () => ({ path: 'canvas/native.cjs', external: true }));
  },
};

/** What stands in docx, and what in the bundle: helpers for an older JavaScript, and a zip that is unpacked at once. */
const DOCX_CHANGES = [
  // Spreading an object, by descriptors of each of its properties.
  [
    /function _objectSpread2\(e\) \{.*?\n\}\n/s,
    'function _objectSpread2(e, ...others) { return Object.assign(e, ...others); }\n',
  ],
  // A field of a class. Its name is a text here, never an object that has to be made one.
  [/\(r = toPropertyKey\(r\)\) in e/, 'r in e'],
  // A field without a value: two calls for each object that is made.
  [
    /_defineProperty\(\s*this,\s*(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)?"(\w+)",\s*void 0\s*\)/g,
    'this.$1 = void 0',
  ],
  // docx compresses the workbooks of charts in JavaScript; finish-charts.ts unpacks them at once and zips them anew, by
  // the system's zlib. In the bundle they are stored in between.
  [
    'zipSync(Object.fromEntries([...files].map(([path, data]) => [path, bytesOf$2(data)])))',
    'zipSync(Object.fromEntries([...files].map(([path, data]) => [path, bytesOf$2(data)])), { level: 0 })',
  ],
];

/** docx as it is published is written for older engines, and compresses what is unpacked again. */
export const leanDocx = {
  name: 'lean-docx',
  setup(build) {
    build.onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [theirs, ours] of DOCX_CHANGES) {
        const changed = contents.replace(theirs, ours);
        if (changed === contents) throw new Error(`docx has no ${theirs} any more`);
        contents = changed;
      }
      return { contents, resolveDir: dirname(path) };
    });
  },
};
