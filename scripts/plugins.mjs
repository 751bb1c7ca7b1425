// What the bundles are made lean with: plugins for esbuild.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** src/start/load-bundle.ts as it stands beside the bundles: one for all of them, so that each bundle is loaded once. */
const LOADER = './load.cjs';

/**
 * Parts of the program that are bundles of their own, loaded when they are first asked for: the module that a dynamic
 * import names becomes a few lines that load the bundle and hand over its functions.
 * @param parts for each module (its path) the bundle that holds it, its key there, and the functions that are asked of it
 */
export const lateBundles = (parts) => ({
  name: 'late-bundles',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, kind, importer }) => {
      if (kind !== 'dynamic-import') return undefined;
      const module = relative('.', resolve(dirname(importer), path)).replaceAll('\\', '/');
      return parts.has(module) ? { path: module, namespace: 'late-bundle' } : undefined;
    });
    build.onResolve({ filter: /^\.\/load\.cjs$|[\\/]load-bundle\.ts$/ }, () => ({
      path: LOADER,
      external: true,
    }));
    build.onLoad({ filter: /.*/, namespace: 'late-bundle' }, ({ path }) => {
      const { bundle, key, functions } = parts.get(path);
      const handOver = functions.map(
        (name) => `export const ${name} = (...words) => loadBundle('${bundle}').${key}.${name}(...words);`,
      );
      return {
        contents: [`import { loadBundle } from '${LOADER}';`, ...handOver].join('\n'),
      };
    });
  },
});

/** What the patterns of the checks need, for src/checks/text/built-needs.ts, which is empty in the sources. @param json as needed.mjs prints it */
export const builtNeeds = (json) => ({
  name: 'built-needs',
  setup(build) {
    build.onLoad({ filter: /[\\/]built-needs\.ts$/ }, () => ({
      contents: `export const BUILT_NEEDS = ${json};`,
    }));
  },
});

/** What libraries load and this program has no use for: by library, the modules with the names that are asked of them. */
const UNUSED = {
  // The PDF writer has its own font engine, line breaker and reader of PNG, encrypts nothing, and would pay 100 ms at every
  // start for having these loaded.
  pdfkit: {
    fontkit: ['create'],
    linebreak: ['default'],
    'png-js': ['default'],
    '@noble/ciphers/aes': ['cbc', 'ecb'],
  },
  // For filters that are taken out (references/expression.ts), streams and files of templates; 2 ms.
  liquidjs: { crypto: ['createHash', 'createHmac'], stream: ['PassThrough'], module: ['createRequire'] },
};

/** Leaves them out. Whoever calls one gets an error. */
export const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const [, library] =
        /[\\/]node_modules[\\/]([^\\/]+)[\\/](?!.*[\\/]node_modules[\\/])/.exec(importer) ?? [];
      const names = UNUSED[library]?.[path];
      return names && { path, namespace: 'unused', pluginData: names };
    });
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path, pluginData: names }) => {
      const fail = `() => { throw new Error('${path} is not part of this program'); }`;
      const exports = names.map((name) =>
        name === 'default' ? `export default ${fail};` : `export const ${name} = ${fail};`,
      );
      return { contents: exports.join('\n') };
    });
  },
};

/** HTML's 2,000 names of characters, of which making the list takes a millisecond: for a text that has such a name. */
export const lateEntities = {
  name: 'late-entities',
  setup(build) {
    build.onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, ({ path }) => ({
      contents: `export function decodeNamedCharacterReference(name) {
        const { characterEntities } = require('character-entities');
        return Object.hasOwn(characterEntities, name) ? characterEntities[name] : false;
      }`,
      resolveDir: dirname(path),
    }));
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
  },
};

/** What stands in libraries, and what in the bundle, by the file. */
const CHANGES = {
  // Helpers for an older JavaScript, and a zip that is unpacked at once.
  'docx/dist/index.mjs': [
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
    // The tables of that compressor, of which 32,768 numbers take the engine 3 ms, and check sums that nobody reads.
    [/var rev = new u16\(32768\);\nfor \(.*?\n\}\n/s, 'var rev;\n'],
    [/hMap\(f[ld]t, [59], [01]\)/g, 'undefined'],
    ['c.p(file);', ''],
  ],
  // Adobe's fonts, which no report has, and what would load them.
  'pdfkit/js/pdfkit.node.mjs': [
    ["import { createRequire } from 'module';\n", ''],
    [
      'const require$1 = createRequire(import.meta.url);',
      "const require$1 = (name) => { throw new Error(name + ' is not part of this program'); };",
    ],
  ],
  // The clock, by which a template's time would be limited: Node's loads ten modules.
  'liquidjs/dist/liquid.node.mjs': [
    [/function getPerformance\(\) \{.*?\n\}/s, 'const getPerformance = () => polyfill;'],
  ],
};

/** Libraries as they are published are written for older engines, and bring what is not needed here. */
export const leanLibraries = {
  name: 'lean-libraries',
  setup(build) {
    const files = Object.keys(CHANGES).map((file) => file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
    const filter = new RegExp(`[\\\\/]node_modules[\\\\/](?:${files.join('|')})$`);
    build.onLoad({ filter }, ({ path }) => {
      const [, file] = path.replaceAll('\\', '/').split(/.*\/node_modules\//);
      let contents = readFileSync(path, 'utf8');
      for (const [theirs, ours] of CHANGES[file]) {
        const changed = contents.replace(theirs, ours);
        if (changed === contents) throw new Error(`${file} has no ${theirs} any more`);
        contents = changed;
      }
      return { contents, resolveDir: dirname(path) };
    });
  },
};
