// Finds elements as a person with a screen reader does: by role and accessible name. A careful
// small part of the ARIA in HTML and accname specifications; arguments: [steps, what]. A step is
// {roles, name, how, nth}. Returns {found} or, for a step that finds nothing, {step, names}; with
// what = 'outline', a text that shows what there is.
const [steps, what] = arguments;

const clean = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();

// ---- what is there at all -------------------------------------------------------------------
const modals = [...document.querySelectorAll('dialog:modal')];

function hidden(element) {
  if (modals.length && !modals.some((modal) => modal.contains(element) || element.contains(modal))) return true;
  if (element.closest('[aria-hidden="true"], [inert]')) return true;
  return !element.checkVisibility({ visibilityProperty: true });
}

// ---- roles ----------------------------------------------------------------------------------
const SECTIONING = 'article, aside, main, nav, section';
const BY_TAG = {
  ADDRESS: 'group', ARTICLE: 'article', ASIDE: 'complementary', BLOCKQUOTE: 'blockquote', BUTTON: 'button',
  CAPTION: 'caption', CODE: 'code', DATALIST: 'listbox', DD: 'definition', DEL: 'deletion', DETAILS: 'group',
  DFN: 'term', DIALOG: 'dialog', DT: 'term', EM: 'emphasis', FIELDSET: 'group', FIGURE: 'figure', FORM: 'form',
  H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading', HR: 'separator',
  INS: 'insertion', LI: 'listitem', MAIN: 'main', MARK: 'mark', MENU: 'list', METER: 'meter', NAV: 'navigation',
  OL: 'list', OPTGROUP: 'group', OPTION: 'option', OUTPUT: 'status', P: 'paragraph', PROGRESS: 'progressbar',
  SEARCH: 'search', STRONG: 'strong', SUMMARY: 'button', TABLE: 'table', TBODY: 'rowgroup', TD: 'cell',
  TEXTAREA: 'textbox', TFOOT: 'rowgroup', THEAD: 'rowgroup', TIME: 'time', TR: 'row', UL: 'list',
};
const BY_TYPE = {
  button: 'button', checkbox: 'checkbox', color: 'textbox', date: 'textbox', 'datetime-local': 'textbox',
  email: 'textbox', file: 'button', hidden: '', image: 'button', month: 'textbox', number: 'spinbutton',
  password: 'textbox', radio: 'radio', range: 'slider', reset: 'button', search: 'searchbox', submit: 'button',
  tel: 'textbox', text: 'textbox', time: 'textbox', url: 'textbox', week: 'textbox',
};

function role(element) {
  const given = (element.getAttribute('role') ?? '').trim().split(/\s+/)[0];
  // A thing that can have the focus is never presentational.
  if (given && !((given === 'none' || given === 'presentation') && element.tabIndex >= 0)) return given;
  const tag = element.tagName.toUpperCase();
  switch (tag) {
    case 'A': case 'AREA': return element.hasAttribute('href') ? 'link' : '';
    case 'HEADER': return element.parentElement?.closest(SECTIONING) ? '' : 'banner';
    case 'FOOTER': return element.parentElement?.closest(SECTIONING) ? '' : 'contentinfo';
    case 'SECTION': return named(element) ? 'region' : '';
    case 'IMG': return element.getAttribute('alt') === '' && !named(element) ? '' : 'img';
    case 'SVG': return named(element) ? 'img' : '';
    case 'INPUT': {
      const kind = BY_TYPE[element.type] ?? 'textbox';
      return element.hasAttribute('list') && (kind === 'textbox' || kind === 'searchbox') ? 'combobox' : kind;
    }
    case 'SELECT': return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    case 'TH': {
      const scope = (element.getAttribute('scope') ?? '').toLowerCase();
      if (scope.startsWith('row')) return 'rowheader';
      if (scope.startsWith('col') || element.closest('thead')) return 'columnheader';
      return element.cellIndex === 0 && element.parentElement.rowIndex > 0 ? 'rowheader' : 'columnheader';
    }
    default: return BY_TAG[tag] ?? '';
  }
}

const named = (element) => element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') || element.hasAttribute('title');

// ---- names ----------------------------------------------------------------------------------
const FROM_CONTENT = new Set(['button', 'caption', 'cell', 'checkbox', 'columnheader', 'gridcell', 'heading', 'link',
  'listitem', 'mark', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'radio', 'row', 'rowheader',
  'switch', 'tab', 'tooltip', 'treeitem']);
const FIELDS = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'slider']);

const byIds = (element, attribute) =>
  (element.getAttribute(attribute) ?? '').split(/\s+/).map((id) => id && element.getRootNode().getElementById(id)).filter(Boolean);

/** The words inside, as they are read out; what is hidden is left out unless `all`. */
function content(node, seen, all) {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += child.data;
    if (child.nodeType !== Node.ELEMENT_NODE || seen.has(child)) continue;
    if (child.tagName === 'BR') { text += ' '; continue; }
    if (!all && child.closest('[aria-hidden="true"]')) continue;
    const style = getComputedStyle(child);
    if (!all && (style.display === 'none' || style.visibility === 'hidden')) continue;
    const inside = within(child, seen, all);
    text += style.display.startsWith('inline') || style.display === 'contents' ? inside : ` ${inside} `;
  }
  return text;
}

/** An element's part in the name of another. */
function within(element, seen, all) {
  if (seen.has(element)) return '';
  seen.add(element);
  const label = element.getAttribute('aria-label');
  if (label?.trim()) return label;
  const kind = role(element);
  if (kind === 'textbox' || kind === 'searchbox' || kind === 'spinbutton') return element.value ?? element.textContent;
  if (element.tagName === 'SELECT') return [...element.selectedOptions].map((option) => option.label).join(' ');
  if (element.tagName === 'IMG') return element.alt;
  if (element.tagName.toUpperCase() === 'SVG') return element.querySelector(':scope > title')?.textContent ?? '';
  if (element.tagName === 'STYLE' || element.tagName === 'SCRIPT') return '';
  return content(element, seen, all) || (element.getAttribute('title') ?? '');
}

function name(element) {
  const references = byIds(element, 'aria-labelledby');
  // A label may be hidden and still be read out.
  if (references.length) return clean(references.map((label) => within(label, new Set(label === element ? [] : [element]), hidden(label))).join(' '));
  const label = element.getAttribute('aria-label');
  if (label?.trim()) return clean(label);
  const kind = role(element);
  const tag = element.tagName.toUpperCase();
  if (tag === 'INPUT' && ['button', 'submit', 'reset'].includes(element.type)) {
    return clean(element.value || { submit: 'Submit', reset: 'Reset' }[element.type] || element.title);
  }
  if (element.labels?.length) return clean([...element.labels].map((each) => within(each, new Set([element]), false)).join(' '));
  let text = '';
  if (tag === 'IMG' || (tag === 'INPUT' && element.type === 'image')) text = element.alt;
  else if (tag === 'SVG') text = element.querySelector(':scope > title')?.textContent ?? '';
  else if (tag === 'FIELDSET') text = firstChild(element, 'LEGEND');
  else if (tag === 'TABLE') text = firstChild(element, 'CAPTION');
  else if (tag === 'FIGURE') text = firstChild(element, 'FIGCAPTION');
  else if (tag === 'OPTION' || tag === 'OPTGROUP') text = element.label;
  if (!clean(text) && FROM_CONTENT.has(kind)) text = content(element, new Set([element]), false);
  if (!clean(text)) text = element.getAttribute('title') ?? '';
  if (!clean(text) && FIELDS.has(kind)) text = element.getAttribute('placeholder') ?? '';
  return clean(text);
}

function firstChild(element, tag) {
  const child = [...element.children].find((each) => each.tagName === tag);
  return child ? content(child, new Set(), false) : '';
}

// ---- finding --------------------------------------------------------------------------------
const matches = { exact: (n, w) => n === w, starting: (n, w) => n.startsWith(w), containing: (n, w) => n.includes(w), any: () => true };

if (what === 'outline') {
  const lines = [];
  for (const element of document.querySelectorAll('*')) {
    if (!role(element) || hidden(element)) continue;
    if (['paragraph', 'strong', 'emphasis', 'code', 'rowgroup', 'mark', 'option'].includes(role(element))) continue;
    let depth = 0;
    for (let up = element.parentElement; up; up = up.parentElement) if (role(up)) depth += 1;
    lines.push(`${'  '.repeat(depth)}${role(element)} "${name(element).slice(0, 80)}"`);
  }
  return lines.slice(0, 150).join('\n');
}

let found = [document.documentElement];
for (const [at, step] of steps.entries()) {
  const inside = new Set(found.flatMap((scope) => [...scope.querySelectorAll('*')]));
  const of = [...inside].filter((element) => step.roles.includes(role(element)) && !hidden(element));
  let next = of.filter((element) => matches[step.how](name(element), step.name));
  if (step.nth !== null) next = next.slice(step.nth, step.nth + 1);
  if (next.length === 0) return { step: at, names: of.map((element) => `${role(element)} "${name(element).slice(0, 80)}"`).slice(0, 60) };
  found = next;
}
return { found, names: found.map((element) => `${role(element)} "${name(element).slice(0, 80)}"`) };
