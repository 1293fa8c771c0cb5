import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus';
import { Popup } from '../popup/Popup';

const app = document.getElementById('app');
if (app) {
  render(<Popup surface="side-panel" />, app);
  keepFocus(app, new AbortController().signal);
}
