// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../components/Menu';
import { NoteEditor } from '../../../components/NoteEditor';
import { PublishedDate } from '../../../components/PublishedDate';
import { useState } from 'preact/hooks';
import { NEW_SOURCE, type SourceDraft, SourceList } from '../../../components/SourceList';
import type { Source } from '../../../storage/records';
import { readTags, TagList } from '../../../components/TagList';
import { VerdictChoice, verdictOfKey } from '../../../components/VerdictChoice';
import { button, click, find, mount, press, type, unmount } from './mount';

afterEach(unmount);

describe('verdicts', () => {
  it('are radio buttons of one group, named in full', () => {
    mount(<VerdictChoice verdict="needs-context" onChange={() => {}} />);
    const radios = [...document.querySelectorAll('input')];
    expect(radios.map((radio) => radio.getAttribute('aria-label'))).toEqual([
      'Not checked yet',
      'Confirmed',
      'Needs context',
      'Disputed',
      'False',
    ]);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(radios.find(({ checked }) => checked)?.value).toBe('needs-context');
  });

  it('show the names that lists have for what was chosen', () => {
    mount(<VerdictChoice verdict="unchecked" onChange={() => {}} />);
    const shown = [...document.querySelectorAll('.verdict-option span:last-child')];
    expect(shown.map(({ textContent }) => textContent)).toEqual([
      'Unchecked',
      'Confirmed',
      'Needs context',
      'Disputed',
      'False',
    ]);
  });

  it('tell what was chosen', () => {
    const onChange = vi.fn();
    mount(<VerdictChoice verdict="unchecked" onChange={onChange} />);
    click(find('input[value=disputed]', HTMLInputElement));
    expect(onChange).toHaveBeenCalledExactlyOnceWith('disputed');
  });

  it.each([
    ['1', 'unchecked'],
    ['2', 'confirmed'],
    ['5', 'false'],
    ['6', null],
    ['0', null],
    ['a', null],
    ['12', null],
  ])('key %s is %s', (key, verdict) => {
    expect(verdictOfKey(key)).toBe(verdict);
  });
});

describe('a note', () => {
  const on = () => ({ onChange: vi.fn(), onHold: vi.fn(), onRetry: vi.fn() });

  it('is a labelled field while it is empty', () => {
    mount(<NoteEditor note="" saveState={{ phase: 'idle' }} {...on()} />);
    expect(find('textarea', HTMLTextAreaElement).labels[0]?.textContent).toBe('Note');
  });

  it('reads as text until it is edited', () => {
    const handlers = on();
    mount(<NoteEditor note="**so**" saveState={{ phase: 'idle' }} {...handlers} />);
    expect(document.querySelector('textarea')).toBeNull();
    expect(find('strong', HTMLElement).textContent).toBe('so');
    click(button('Edit note'));
    const field = find('textarea', HTMLTextAreaElement);
    expect(field.value).toBe('**so**');
    expect(document.activeElement).toBe(field);
    expect(handlers.onHold).toHaveBeenLastCalledWith(true);
    type(field, '**so** it is');
    expect(handlers.onChange).toHaveBeenLastCalledWith('**so** it is');
    field.blur();
    expect(handlers.onHold).toHaveBeenLastCalledWith(false);
  });

  it.each([
    ['below', 'so it is\n\nHe says no.', 2],
    ['above', 'He says no.\n\nso it is', 15],
  ])('keeps the caret at its words where text is added %s them', (_name, note, caret) => {
    const field = () => find('textarea', HTMLTextAreaElement);
    mount(<NoteEditor note="so it is" saveState={{ phase: 'idle' }} {...on()} />);
    click(button('Edit note'));
    field().setSelectionRange(2, 2);
    mount(<NoteEditor note={note} saveState={{ phase: 'idle' }} {...on()} />);
    expect(field().value).toBe(note);
    expect([field().selectionStart, field().selectionEnd]).toEqual([caret, caret]);
  });

  it('stays open while another window or tab is in front, for the reader to write on', async () => {
    mount(<NoteEditor note="so" saveState={{ phase: 'idle' }} {...on()} />);
    click(button('Edit note'));
    const field = find('textarea', HTMLTextAreaElement);
    // Browsers tell the field that it lost the focus, `:focus` does not match, and it is the active element still.
    vi.spyOn(field, 'matches').mockReturnValue(false);
    field.dispatchEvent(new FocusEvent('blur'));
    await new Promise((later) => setTimeout(later, 30));
    expect(find('textarea', HTMLTextAreaElement)).toBe(field);
  });

  it('keeps its height until a press that leaves it is over, so that the click is not lost', async () => {
    mount(<NoteEditor note="so" saveState={{ phase: 'idle' }} {...on()} />);
    click(button('Edit note'));
    await vi.waitFor(() => {
      window.dispatchEvent(new Event('pointerdown'));
      find('textarea', HTMLTextAreaElement).blur();
    });
    await new Promise((later) => setTimeout(later, 30));
    expect(document.querySelector('textarea')).not.toBeNull();
    window.dispatchEvent(new Event('pointerup'));
    await vi.waitFor(() => expect(document.querySelector('textarea')).toBeNull());
  });

  it.each([
    ['saving', { phase: 'saving' } as const, 'Saving…'],
    ['saved', { phase: 'saved' } as const, 'Saved'],
  ])('says that it is %s', (_name, saveState, words) => {
    mount(<NoteEditor note="" saveState={saveState} {...on()} />);
    expect(find('[role=status]', HTMLElement).textContent).toBe(words);
  });

  it('says what went wrong and tries again when asked', () => {
    const handlers = on();
    const saveState = { phase: 'failed', message: "Couldn't save: the disk is full." } as const;
    mount(<NoteEditor note="mine" saveState={saveState} {...handlers} />);
    expect(find('[role=alert]', HTMLElement).textContent).toContain('the disk is full');
    click(button('Try again'));
    expect(handlers.onRetry).toHaveBeenCalledOnce();
  });
});

describe('tags', () => {
  it.each([
    ['age', ['age']],
    [' #age , prison  term ', ['age', 'prison term']],
    ['Age, age', ['Age']],
    [',, ,', []],
    ['x'.repeat(300), ['x'.repeat(200)]],
  ])('%j is read as %j', (typed, tags) => {
    expect(readTags(typed)).toEqual(tags);
  });

  it('are added with Enter, once each', () => {
    const onChange = vi.fn();
    mount(<TagList tags={['Age']} onChange={onChange} />);
    const field = find('input', HTMLInputElement);
    type(field, 'age, clemency');
    press(field, 'Enter');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['Age', 'clemency']);
  });

  it('are no more than can be kept', () => {
    const onChange = vi.fn();
    const tags = Array.from({ length: 99 }, (_, index) => `tag ${index}`);
    mount(<TagList tags={tags} onChange={onChange} />);
    const field = find('input', HTMLInputElement);
    type(field, 'one, two');
    press(field, 'Enter');
    expect(onChange).toHaveBeenCalledExactlyOnceWith([...tags, 'one']);
  });

  it('are kept when the field is left', () => {
    const onChange = vi.fn();
    mount(<TagList tags={[]} onChange={onChange} />);
    const field = find('input', HTMLInputElement);
    field.focus();
    type(field, 'age');
    field.blur();
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['age']);
  });

  it('are removed by their button and by Backspace', () => {
    const onChange = vi.fn();
    mount(<TagList tags={['a', 'b']} onChange={onChange} />);
    click(button('Remove tag a'));
    expect(onChange).toHaveBeenLastCalledWith(['b']);
    press(find('input', HTMLInputElement), 'Backspace');
    expect(onChange).toHaveBeenLastCalledWith(['a']);
  });
});

/** The list with its fields open, as the editor holds it. */
function WithDraft({ sources, onChange }: { sources: Source[]; onChange(all: Source[]): void }) {
  const [draft, setDraft] = useState<SourceDraft | null>(NEW_SOURCE);
  return <SourceList sources={sources} draft={draft} onDraft={setDraft} onChange={onChange} />;
}

describe('sources', () => {
  const address = () => find('input[placeholder="https://"]', HTMLInputElement);
  const form = () => {
    const onChange = vi.fn();
    mount(<WithDraft sources={[]} onChange={onChange} />);
    return { onChange };
  };
  const submit = () =>
    find('form', HTMLFormElement).dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );

  it('are added with address and title', async () => {
    const { onChange } = form();
    type(address(), 'courts.example/1');
    type(find('input[placeholder^="Title"]', HTMLInputElement), ' Docket ');
    submit();
    expect(onChange).toHaveBeenCalledExactlyOnceWith([
      { url: 'https://courts.example/1', title: 'Docket' },
    ]);
    await vi.waitFor(() => expect(document.querySelector('form')).toBeNull());
  });

  it('say what is wrong with an address, and keep what was typed', async () => {
    const { onChange } = form();
    type(address(), 'no address');
    submit();
    await vi.waitFor(() => {
      expect(find('[role=alert]', HTMLElement).textContent).toContain("isn't a web address");
    });
    expect(onChange).not.toHaveBeenCalled();
    expect(address().value).toBe('no address');
    expect(address().getAttribute('aria-invalid')).toBe('true');
  });

  it('do not stand there twice', () => {
    const onChange = vi.fn();
    const kept = { url: 'https://courts.example/1', title: '' };
    mount(<WithDraft sources={[kept]} onChange={onChange} />);
    type(address(), 'https://courts.example/1');
    submit();
    expect(onChange).toHaveBeenCalledExactlyOnceWith([kept]);
  });

  it('are changed in their place', () => {
    const onChange = vi.fn();
    const [first, second] = [
      { url: 'https://courts.example/1', title: '' },
      { url: 'https://courts.example/2', title: 'Docket' },
    ];
    mount(<WithDraft sources={[first, second]} onChange={onChange} />);
    click(button('Cancel'));
    click(button('Edit source https://courts.example/1'));
    expect(address().value).toBe('https://courts.example/1');
    type(find('input[placeholder^="Title"]', HTMLInputElement), 'Judgment');
    submit();
    expect(onChange).toHaveBeenCalledExactlyOnceWith([{ ...first, title: 'Judgment' }, second]);
  });

  it('stay as they are when a change is cancelled', () => {
    const onChange = vi.fn();
    mount(
      <WithDraft
        sources={[{ url: 'https://courts.example/1', title: 'One' }]}
        onChange={onChange}
      />,
    );
    click(button('Cancel'));
    click(button('Edit source One'));
    type(address(), 'https://elsewhere.example');
    click(button('Cancel'));
    expect(onChange).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('One');
  });

  it('are still being typed when the reader comes back from another window', () => {
    const { onChange } = form();
    type(address(), 'courts.example/1');
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    find('form', HTMLFormElement).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    hasFocus.mockRestore();
    expect(onChange).not.toHaveBeenCalled();
    expect(address().value).toBe('courts.example/1');
  });

  it('lead nowhere when their address is not one of the web', () => {
    const sources = [{ url: 'javascript:alert(1)', title: 'Bad' }];
    mount(<SourceList sources={sources} draft={null} onDraft={() => {}} onChange={() => {}} />);
    expect(document.querySelector('a')).toBeNull();
    expect(document.body.textContent).toContain('Bad');
  });
});

describe('the publication date', () => {
  it('says that it is unknown, and can be set', async () => {
    const onSet = vi.fn();
    mount(<PublishedDate page={{ publishedAt: null, publishedBy: null }} needed onSet={onSet} />);
    expect(document.body.textContent).toContain("doesn't say when it was published");
    click(button('Set the date'));
    type(find('input[type=date]', HTMLInputElement), '2018-05-30');
    find('form', HTMLFormElement).dispatchEvent(
      new Event('submit', { bubbles: true, cancelable: true }),
    );
    expect(onSet).toHaveBeenCalledExactlyOnceWith('2018-05-30');
  });

  it('can be taken back where the reader has said it', () => {
    const onSet = vi.fn();
    const page = { publishedAt: '2018-05-30', publishedBy: 'reader' } as const;
    mount(<PublishedDate page={page} needed={false} onSet={onSet} />);
    expect(document.body.textContent).toContain('Published 30 May 2018 (date set by you)');
    click(button("Use the page's date"));
    expect(onSet).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('a menu', () => {
  const open = () => {
    const run = vi.fn();
    mount(
      <Menu
        label="More"
        items={[
          { name: 'Copy', icon: 'copy', run },
          { name: 'Delete', icon: 'delete', danger: true, run },
        ]}
      />,
    );
    click(button('More'));
    return run;
  };
  const focused = () => document.activeElement?.textContent;

  it('opens with the focus on its first entry and goes round by arrows', async () => {
    open();
    await vi.waitFor(() => expect(focused()).toBe('Copy'));
    press(button('Copy'), 'ArrowUp');
    expect(focused()).toBe('Delete');
    press(button('Delete'), 'ArrowDown');
    expect(focused()).toBe('Copy');
  });

  it('closes with Esc, gives the focus back and keeps the key to itself', async () => {
    open();
    await vi.waitFor(() => expect(focused()).toBe('Copy'));
    const outside = vi.fn();
    document.addEventListener('keydown', outside, { once: true });
    press(button('Copy'), 'Escape');
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button('More'));
    expect(outside).not.toHaveBeenCalled();
    document.removeEventListener('keydown', outside);
  });

  it('runs an entry once and closes', () => {
    const run = open();
    click(button('Delete'));
    expect(run).toHaveBeenCalledOnce();
    expect(document.querySelector('[role=menu]')).toBeNull();
  });
});
