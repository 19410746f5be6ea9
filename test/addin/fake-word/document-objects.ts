/** The fake's document as a whole: what Word does when a call reaches it, its properties, its data and annotations. */
import { Collection } from './collection';
import type { Fake } from './fake-word';
import { HostObject, type HostSide } from './host-side';
import { RichApiError } from './rich-api-error';
import type { TrackingMode } from './story';
import { ParagraphObject } from './paragraph-object';
import { RangeObject } from './range-object';
import { BodyObject, SectionObject } from './story-objects';

export class ApplicationObject extends HostObject implements HostSide<Word.Application> {
  readonly className = 'Application';

  constructor(private readonly fake: Fake) {
    super();
  }

  createDocument(base64File?: string): HostObject {
    return new CreatedDocumentObject(this.fake, base64File ?? '');
  }
}

class CreatedDocumentObject extends HostObject implements HostSide<Word.DocumentCreated> {
  readonly className = 'DocumentCreated';

  constructor(
    private readonly fake: Fake,
    private readonly base64: string,
  ) {
    super();
  }

  open(): void {
    this.fake.opened.push(this.base64);
  }
}

export class DocumentObject extends HostObject implements HostSide<Word.Document> {
  readonly className = 'Document';
  readonly body: BodyObject;
  readonly customXmlParts: XmlPartsObject;
  readonly properties: PropertiesObject;

  constructor(private readonly fake: Fake) {
    super();
    this.body = new BodyObject(fake);
    this.customXmlParts = new XmlPartsObject(fake);
    this.properties = new PropertiesObject(fake);
  }

  get changeTrackingMode(): TrackingMode {
    return this.fake.story.tracking;
  }

  set changeTrackingMode(mode: TrackingMode) {
    this.fake.story.tracking = mode;
    this.fake.trackingModes.push(mode);
  }

  get sections(): Collection {
    return new Collection('SectionCollection', [new SectionObject(this.fake)]);
  }

  getParagraphByUniqueLocalId(id: string): ParagraphObject {
    const found = this.fake.story.paragraphs.find((each) => each.id === id);
    if (!found) throw new RichApiError('ItemNotFound', 'Document.getParagraphByUniqueLocalId');
    return new ParagraphObject(this.fake, found);
  }

  getSelection(): RangeObject {
    return new RangeObject(this.fake, this.fake.selection);
  }

  getAnnotationById(id: string): AnnotationObject {
    if (!this.fake.annotations.has(id)) throw new RichApiError('ItemNotFound', 'Document.getAnnotationById');
    return new AnnotationObject(this.fake, id);
  }
}

class PropertiesObject extends HostObject implements HostSide<Word.DocumentProperties> {
  readonly className = 'DocumentProperties';

  constructor(private readonly fake: Fake) {
    super();
  }

  get security(): number {
    return this.fake.security;
  }
}

class AnnotationObject extends HostObject implements HostSide<Word.Annotation> {
  readonly className = 'Annotation';

  constructor(
    private readonly fake: Fake,
    readonly id: string,
  ) {
    super();
  }

  delete(): void {
    this.fake.annotations.delete(this.id);
  }
}

class XmlPartsObject extends HostObject implements HostSide<Word.CustomXmlPartCollection> {
  readonly className = 'CustomXmlPartCollection';

  constructor(private readonly fake: Fake) {
    super();
  }

  add(xml: string): HostObject {
    const namespace = /xmlns="([^"]+)"/.exec(xml)?.[1];
    if (namespace === undefined) throw new RichApiError('InvalidArgument', 'CustomXmlPartCollection.add');
    const part = { namespace, xml };
    this.fake.xmlParts.push(part);
    return new XmlPartObject(this.fake, part);
  }

  getByNamespace(namespaceUri: string): HostObject {
    const found = this.fake.xmlParts.filter(({ namespace }) => namespace === namespaceUri);
    return new Collection(
      'CustomXmlPartScopedCollection',
      found.map((part) => new XmlPartObject(this.fake, part)),
    );
  }
}

export interface XmlPartData {
  namespace: string;
  xml: string;
}

class XmlPartObject extends HostObject implements HostSide<Word.CustomXmlPart> {
  readonly className = 'CustomXmlPart';

  constructor(
    private readonly fake: Fake,
    private readonly part: XmlPartData,
  ) {
    super();
  }

  get id(): string {
    return `{part-${this.fake.xmlParts.indexOf(this.part)}}`;
  }

  getXml(): string {
    return this.part.xml;
  }

  setXml(xml: string): void {
    this.part.xml = xml;
  }

  delete(): void {
    this.fake.xmlParts.splice(this.fake.xmlParts.indexOf(this.part), 1);
  }
}
