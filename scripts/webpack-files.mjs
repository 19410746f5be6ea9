// A webpack plugin: writes files.json beside the bundles, so that the service worker knows what to keep for offline use.
import { createHash } from 'node:crypto';

export class FileList {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FileList', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FileList', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const names = Object.keys(assets).sort();
          const hash = createHash('sha256');
          for (const name of names) hash.update(name).update(assets[name].buffer());
          const list = { version: hash.digest('hex').slice(0, 16), files: names };
          compilation.emitAsset('files.json', new sources.RawSource(JSON.stringify(list)));
        },
      );
    });
  }
}
