/** The review pane in Word. */
import { createRoot } from 'react-dom/client';
import './pane.css';
import { WordApp } from './word-app';

const root = document.getElementById('root');
// Office.js stands in the page before this script; without it the pane is open outside Word.
const ready = typeof Office === 'undefined' ? Promise.reject(new Error('Office.js is missing.')) : Office.onReady();
if (root) createRoot(root).render(<WordApp ready={ready} />);
