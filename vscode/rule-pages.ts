/** A rule's page as a read-only document, so that VS Code's own Markdown preview can show it. */
import { Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { RULE_REQUEST, type RulePage, type RuleParams } from '../language-server/server/protocol';

const SCHEME = 'tenderlint';

/** Address of a rule's page; without a language it is the user's own. */
export function rulePageUri(rule: string, language: string | undefined): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${rule}.md`, query: language ?? '' });
}

export class RulePages implements TextDocumentContentProvider, Disposable {
  private readonly registration = workspace.registerTextDocumentContentProvider(SCHEME, this);

  constructor(private readonly client: BaseLanguageClient) {}

  async provideTextDocumentContent({ path, query }: Uri): Promise<string> {
    const rule = path.replace(/^\/|\.md$/g, '');
    const params = { rule, ...(query ? { language: query as RuleParams['language'] & string } : {}) };
    const page = await this.client.sendRequest<RulePage | null>(RULE_REQUEST, params);
    return page?.markdown ?? `# ${rule}\n`;
  }

  dispose(): void {
    this.registration.dispose();
  }
}
