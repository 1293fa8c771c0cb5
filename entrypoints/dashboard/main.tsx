import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus';
import { Dashboard } from './Dashboard';

const app = document.getElementById('app');
if (app) {
  render(<Dashboard />, app);
  keepFocus(app, new AbortController().signal);
}
