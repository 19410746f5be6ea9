import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What all bundles share: TypeScript by esbuild; of `natural` the stemmers only, without its word lists. */
const shared = {
  context: here('.'),
  mode: 'production',
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // The stemmers load word lists and tokenisers for methods we never call.
    alias: { 'stopwords-iso': false },
  },
  module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } }] },
};

/** A program for Node: CommonJS, with Node's own modules left outside. */
const forNode = {
  ...shared,
  target: 'node20',
  externalsPresets: { node: true },
};

export default [
  {
    ...forNode,
    name: 'cli',
    entry: { tenderlint: './cli/main.ts' },
    output: {
      path: here('./dist/cli'),
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      library: { type: 'commonjs2' },
      chunkFormat: 'commonjs',
    },
  },
  {
    ...forNode,
    name: 'server',
    entry: { main: './language-server/server/main.node.ts' },
    output: {
      path: here('./dist/server'),
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      chunkFormat: 'commonjs',
    },
  },
  {
    ...shared,
    name: 'worker',
    target: 'webworker',
    entry: { worker: './language-server/server/main.browser.ts' },
    // One file: a worker made from a blob has no address to load a second one from.
    module: { ...shared.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    output: { path: here('./dist/server'), filename: '[name].js' },
  },
  {
    ...forNode,
    name: 'vscode',
    entry: { extension: './vscode/extension.node.ts' },
    externals: { vscode: 'commonjs vscode' },
    // Its wrapper for other loaders, which no bundle uses.
    ignoreWarnings: [{ module: /vscode-languageserver-types/ }],
    output: { path: here('./dist/vscode'), filename: '[name].cjs', library: { type: 'commonjs2' } },
  },
  {
    ...shared,
    name: 'vscode-web',
    target: 'webworker',
    entry: { web: './vscode/extension.web.ts' },
    externals: { vscode: 'commonjs vscode' },
    output: { path: here('./dist/vscode'), filename: '[name].js', library: { type: 'commonjs2' } },
  },
];
