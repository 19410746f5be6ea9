/** The browser page: a document and, beside it, the review pane. */
import { createRoot } from 'react-dom/client';
import './page.css';
import { PageApp } from './page-app';

const root = document.getElementById('root');
if (root) createRoot(root).render(<PageApp />);

// Kept for offline use where the browser allows it; without it the page works the same with a network.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
