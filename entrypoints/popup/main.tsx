import { render } from 'preact';
import { keepFocus } from '../../components/keep-focus';
import { Popup } from './Popup';

const app = document.getElementById('app');
if (app) {
  render(<Popup surface="popup" />, app);
  keepFocus(app, new AbortController().signal);
}
