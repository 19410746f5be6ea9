import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import webpack from 'webpack';
import { LANGUAGES, PACK_FILES } from './scripts/pack-files.mjs';
import { FileList } from './scripts/webpack-files.mjs';

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
    // The stemmers load lists of stop words for methods we never call.
    alias: Object.fromEntries(
      [
        'stopwords-iso',
        ...['', '_fr', '_nl'].map((ending) => here(`node_modules/natural/lib/natural/util/stopwords${ending}.js`)),
      ].map((list) => [list, false]),
    ),
  },
  module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } }] },
};

/** A program for Node: CommonJS, with Node's own modules left outside. */
const forNode = {
  ...shared,
  target: 'node20',
  externalsPresets: { node: true },
};

const { version } = JSON.parse(readFileSync(here('./package.json'), 'utf8'));

const packFiles = PACK_FILES.map((name) => `./dist/${name}`);

/** A program for browsers: scripts with parts on demand, style sheets, and files that go along as they are. */
const forBrowser = {
  ...shared,
  target: ['web', 'es2022'],
  resolve: { ...shared.resolve, conditionNames: ['browser', 'import', 'module', 'default'] },
  experiments: { css: true },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', css: true })] },
  module: {
    rules: [
      ...shared.module.rules,
      { test: /\.css$/, type: 'css' },
      { test: /\.(?:html|svg|webmanifest)$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
      { test: /\.png$/, type: 'asset/resource', generator: { filename: 'icons/[name][ext]' } },
      { test: /[\\/]dist[\\/]pack\.(?:\w\w\.)?json$/, type: 'asset/resource', generator: { filename: '[name][ext]' } },
      {
        test: /[\\/]examples[\\/].*\.docx$/,
        type: 'asset/resource',
        generator: {
          // Examples of all languages have the same names.
          filename: ({ filename }) => filename.replaceAll('\\', '/'),
        },
      },
    ],
  },
  plugins: [new webpack.DefinePlugin({ 'process.env.VERSION': JSON.stringify(version) })],
};

// Parts are named by their contents: without a clean folder those of earlier builds would pile up and ship.
const bundleIn = (folder) => ({
  path: here(folder),
  clean: true,
  filename: '[name].js',
  chunkFilename: 'parts/[name].js',
  cssFilename: '[name].css',
  cssChunkFilename: 'parts/[name].css',
  publicPath: 'auto',
});

/** A folder that programs for Node and for browsers share is cleaned by each of its own. */
const BUT_SCRIPTS_FOR_BROWSERS = { keep: /\.js$/ };
const BUT_SCRIPTS_FOR_NODE = { keep: /\.cjs$/ };

export default [
  {
    ...forNode,
    name: 'cli',
    entry: { tenderlint: './cli/main.ts' },
    // A shell that runs the file looks for its interpreter here; bundling drops the line.
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true })],
    output: {
      path: here('./dist/cli'),
      clean: true,
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
      clean: BUT_SCRIPTS_FOR_BROWSERS,
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      chunkFormat: 'commonjs',
    },
  },
  {
    ...shared,
    name: 'worker',
    target: 'webworker',
    // Drafts in editors are Markdown before all: what reads it comes along.
    entry: {
      worker: ['./language-server/formats/markdown/markdown-reader.ts', './language-server/server/main.browser.ts'],
    },
    // Two files: VS Code hands them over as texts, and knows them by name.
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 2 })],
    output: {
      path: here('./dist/server'),
      clean: BUT_SCRIPTS_FOR_NODE,
      filename: '[name].js',
      chunkFilename: 'worker.parts.js',
      publicPath: 'auto',
    },
  },
  {
    ...forNode,
    name: 'vscode',
    entry: { extension: './vscode/extension.node.ts' },
    externals: { vscode: 'commonjs vscode' },
    // Its wrapper for other loaders, which no bundle uses.
    ignoreWarnings: [{ module: /vscode-languageserver-types/ }],
    output: {
      path: here('./dist/vscode'),
      clean: BUT_SCRIPTS_FOR_BROWSERS,
      filename: '[name].cjs',
      library: { type: 'commonjs2' },
    },
  },
  {
    ...shared,
    name: 'vscode-web',
    target: 'webworker',
    entry: { web: './vscode/extension.web.ts' },
    externals: { vscode: 'commonjs vscode' },
    output: {
      path: here('./dist/vscode'),
      clean: BUT_SCRIPTS_FOR_NODE,
      filename: '[name].js',
      library: { type: 'commonjs2' },
    },
  },
  {
    ...forBrowser,
    name: 'pane',
    entry: {
      pane: [
        './addin/pane/main.word.tsx',
        './addin/pane/pane.html',
        './addin/manifest/support.html',
        ...packFiles,
        // The sizes the manifest names.
        ...[16, 20, 24, 32, 40, 48, 64, 80, 128].map((size) => `./addin/icons/icon-${size}.png`),
      ],
    },
    output: bundleIn('./dist/pane'),
  },
  {
    ...forBrowser,
    name: 'page',
    entry: {
      page: [
        './addin/page/main.tsx',
        './addin/page/index.html',
        './addin/page/icon.svg',
        ...packFiles,
        ...LANGUAGES.map((language) => `./examples/${language}/laptops-flawed.docx`),
      ],
      'service-worker': './addin/page/service-worker.ts',
    },
    output: bundleIn('./dist/page'),
    plugins: [...forBrowser.plugins, new FileList()],
  },
];
