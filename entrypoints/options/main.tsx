import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus';
import { Options } from './Options';

const app = document.getElementById('app');
if (app) {
  render(<Options />, app);
  keepFocus(app, new AbortController().signal);
}
