/** A list of objects of the document. */
import { HostObject } from './host-side';
import { RichApiError } from './rich-api-error';

/** A list of host objects; the client makes proxies of its `members`. */
export class Collection extends HostObject {
  constructor(
    readonly className: string,
    readonly members: readonly HostObject[],
  ) {
    super();
  }

  getFirst(): HostObject {
    const [first] = this.members;
    if (!first) throw new RichApiError('ItemNotFound', `${this.className}.getFirst`);
    return first;
  }

  getFirstOrNullObject(): HostObject | null {
    return this.members[0] ?? null;
  }

  getLast(): HostObject {
    const last = this.members.at(-1);
    if (!last) throw new RichApiError('ItemNotFound', `${this.className}.getLast`);
    return last;
  }
}
