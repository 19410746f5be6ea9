/** Keeps the files of the page, and nothing else, so that it works without a network once it has been loaded. */

interface FileList {
  version: string;
  files: string[];
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends LifeEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The types of service workers and of pages cannot be loaded together. */
const scope = globalThis as unknown as {
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
};

const PREFIX = 'tenderlint-page-';

async function keep(): Promise<void> {
  const { version, files } = (await (await fetch('files.json', { cache: 'no-store' })).json()) as FileList;
  const cache = await caches.open(PREFIX + version);
  await cache.addAll(['./', ...files]);
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== PREFIX + version);
  await Promise.all(old.map((name) => caches.delete(name)));
}

scope.addEventListener('install', (event) => event.waitUntil(keep().then(() => scope.skipWaiting())));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwn = new URL(request.url).origin === scope.location.origin;
  if (request.method !== 'GET' || !isOwn) return;
  // The network has the newest; what was kept is for when there is none.
  event.respondWith(
    fetch(request).catch(async () => {
      const kept = await caches.match(request, { ignoreSearch: true });
      return kept ?? Response.error();
    }),
  );
});
