/** The scripts that package the extension, with their types. */

interface Packaging {
  packageVsCode: (path: string) => Promise<string>;
  packageForBrowserOnly: (path: string) => Promise<string>;
}

export const { packageVsCode, packageForBrowserOnly } = (await import(
  new URL('../../../scripts/package-vscode.mjs', import.meta.url).href
)) as Packaging;
