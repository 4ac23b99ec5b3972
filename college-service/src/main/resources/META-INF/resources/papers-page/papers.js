// The page on which anyone checks a paper. A chosen file is only hashed here: it is sent nowhere.

const TEXTS = {
  kk: {
    title: 'Құжатты тексеру', byCode: 'Қысқа код бойынша', code: 'Құжаттағы код', check: 'Тексеру',
    byNumber: 'Құжаттың нөмірі бойынша',
    byNumberHow: 'Түпнұсқа жоғалған болса, оның орнына телнұсқа берілгенін осы жерден білуге болады.',
    bin: 'Кім берген (БСН)', number: 'Құжаттың нөмірі', issuedOn: 'Берілген күні',
    compare: 'Файл осы құжат па?',
    compareHow: 'Файл ешқайда жіберілмейді: ол осы құрылғыда салыстырылады.',
    choose: 'PDF файлын таңдаңыз немесе осы жерге тастаңыз',
    same: 'Иә, бұл — қол қойылған файл ({language}).', other: 'Жоқ, бұл басқа файл: ол өзгертілген немесе басқа құжат.',
    stands: 'Құжат жарамды', annulled: 'Құжаттың күші жойылған', replaced: 'Құжаттың орнына телнұсқа берілген',
    unknown: 'Мұндай құжат табылмады', nothing: 'Мұнда бұл құжатқа қарсы ештеңе белгілі емес. Бұл оның түпнұсқа екенін растамайды.',
    trouble: 'Қазір тексеру мүмкін болмады. Кейінірек қайталап көріңіз.',
    paper: 'Құжат', issuer: 'Кім берген', binOf: 'БСН', since: 'Қай уақыттан бастап', reason: 'Себебі',
    replacedBy: 'Телнұсқаның нөмірі', insteadOf: 'Қай құжаттың орнына', of: 'күні',
    codeRow: 'Код', asOf: 'Тексерілген уақыты', keep: 'Жауапты сақтап алу (серверсіз тексеруге болады)', languages: {kk: 'қазақша', ru: 'орысша'},
  },
  ru: {
    title: 'Проверка документа', byCode: 'По короткому коду', code: 'Код на документе', check: 'Проверить',
    byNumber: 'По номеру документа',
    byNumberHow: 'Если оригинал утерян, здесь можно узнать, выдан ли вместо него дубликат.',
    bin: 'Кем выдан (БИН)', number: 'Номер документа', issuedOn: 'Дата выдачи',
    compare: 'Файл — этот документ?',
    compareHow: 'Файл никуда не отправляется: он сравнивается на этом устройстве.',
    choose: 'Выберите файл PDF или перетащите его сюда',
    same: 'Да, это подписанный файл ({language}).', other: 'Нет, это другой файл: он изменён или это иной документ.',
    stands: 'Документ действителен', annulled: 'Документ аннулирован', replaced: 'Вместо документа выдан дубликат',
    unknown: 'Такой документ не найден', nothing: 'Здесь ничего не известно против этого документа. Это не подтверждает его подлинность.',
    trouble: 'Сейчас проверить не удалось. Попробуйте позже.',
    paper: 'Документ', issuer: 'Кем выдан', binOf: 'БИН', since: 'С какого времени', reason: 'Причина',
    replacedBy: 'Номер дубликата', insteadOf: 'Вместо документа', of: 'от',
    codeRow: 'Код', asOf: 'Время проверки', keep: 'Сохранить ответ (его можно проверить без сервера)', languages: {kk: 'на казахском', ru: 'на русском'},
  },
  en: {
    title: 'Check a document', byCode: 'By its short code', code: 'Code on the document', check: 'Check',
    byNumber: 'By the number of a document',
    byNumberHow: 'Where an original was lost, this tells whether a duplicate has taken its place.',
    bin: 'Issued by (BIN)', number: 'Number of the document', issuedOn: 'Day of issue',
    compare: 'Is a file this document?',
    compareHow: 'The file is sent nowhere: it is compared on this device.',
    choose: 'Choose a PDF file, or drop it here',
    same: 'Yes, this is the signed file ({language}).', other: 'No, this is another file: it was changed, or is another document.',
    stands: 'The document stands', annulled: 'The document is annulled', replaced: 'A duplicate has taken its place',
    unknown: 'No such document was found', nothing: 'Nothing is known here against this document. That does not prove it genuine.',
    trouble: 'It could not be checked now. Please try again later.',
    paper: 'Document', issuer: 'Issued by', binOf: 'BIN', since: 'Since', reason: 'Reason',
    replacedBy: 'Number of the duplicate', insteadOf: 'Instead of the document', of: 'of',
    codeRow: 'Code', asOf: 'Checked at', keep: 'Keep this answer (it can be checked without a server)', languages: {kk: 'in Kazakh', ru: 'in Russian'},
  },
};

const MARKS = {
  stands: 'M5 13l5 5L20 7',
  annulled: 'M6 6l12 12M18 6L6 18',
  replaced: 'M5 9h11l-3-3M19 15H8l3 3',
  unknown: 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.5',
};

const LANGUAGES = Object.keys(TEXTS);
const byId = (id) => document.getElementById(id);
let language = LANGUAGES.find((each) => (new URLSearchParams(location.search).get('language')
  || navigator.language).startsWith(each)) || 'kk';
let shown = null;

const text = (key) => TEXTS[language][key];

function element(name, content, className) {
  const made = document.createElement(name);
  if (content) made.textContent = content;
  if (className) made.className = className;
  return made;
}

function mark(kind) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of [['circle', {cx: 12, cy: 12, r: 11}], ['path', {d: MARKS[kind]}]]) {
    const part = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries({...attributes, fill: 'none', stroke: 'currentColor', 'stroke-width': 2,
      'stroke-linecap': 'round'}).forEach(([key, value]) => part.setAttribute(key, value));
    svg.append(part);
  }
  return svg;
}

function standing(kind, words) {
  const line = element('div', '', `standing ${kind}`);
  line.append(mark(kind), element('span', words));
  return line;
}

// Days and times are those of Kazakhstan, wherever the page is read.
const day = (iso) => iso.split('-').reverse().join('.');
const time = (iso) => new Intl.DateTimeFormat(language,
  {dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Almaty'}).format(new Date(iso));

function rows(paper) {
  const list = element('dl');
  const row = (key, value) => value && list.append(element('dt', text(key)), element('dd', value));
  row('paper', paper.name && paper.name[language]);
  row('number', paper.number);
  row('issuedOn', day(paper.issuedOn));
  row('issuer', paper.issuer.name[language]);
  row('binOf', paper.issuer.bin);
  row('insteadOf', paper.insteadOf
    && `№ ${paper.insteadOf.number}, ${text('of')} ${day(paper.insteadOf.issuedOn)}`);
  row('since', paper.since && time(paper.since));
  row('reason', paper.reason && paper.reason.text[language]);
  row('replacedBy', paper.replacedBy);
  row('codeRow', paper.code);
  row('asOf', time(shown.at));
  return list;
}

function keep(code) {
  const link = element('a', text('keep'), 'keep');
  link.href = `/papers/${encodeURIComponent(code)}/answer`;
  link.download = `${code}.json`;
  return link;
}

function show() {
  document.documentElement.lang = language;
  document.title = text('title');
  document.querySelectorAll('[data-text]').forEach((each) => { each.textContent = text(each.dataset.text); });
  document.querySelectorAll('[data-language]').forEach((each) =>
    each.setAttribute('aria-pressed', String(each.dataset.language === language)));
  const answer = byId('answer');
  answer.replaceChildren();
  answer.hidden = !shown;
  byId('compare').hidden = !(shown && shown.papers.some((each) => each.files));
  if (!shown) return;
  if (shown.message) answer.append(standing('unknown', text(shown.message)));
  shown.papers.forEach((paper) => {
    answer.append(standing(paper.standing, text(paper.standing)), rows(paper));
    if (paper.code) answer.append(keep(paper.code));
  });
}

async function ask(address, papersOf, empty) {
  byId('verdict').textContent = '';
  try {
    const response = await fetch(address, {headers: {Accept: 'application/json'}});
    if (response.status === 404 || response.status === 400) {
      shown = {message: 'unknown', papers: []};
    } else if (response.ok) {
      const papers = papersOf(await response.json());
      shown = {message: papers.length ? null : empty, papers, at: new Date().toISOString()};
    } else {
      shown = {message: 'trouble', papers: []};
    }
  } catch {
    shown = {message: 'trouble', papers: []};
  }
  show();
}

const check = (code) => ask(`/papers/${encodeURIComponent(code)}`, (paper) => [paper]);

async function compare(file) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hex = [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, '0')).join('');
  const same = shown.papers.flatMap((paper) => paper.files || []).find((each) => each.sha256 === hex);
  const verdict = byId('verdict');
  verdict.className = same ? 'good' : 'bad';
  verdict.textContent = same ? text('same').replace('{language}', text('languages')[same.language]) : text('other');
}

document.querySelectorAll('[data-language]').forEach((each) => each.addEventListener('click', () => {
  language = each.dataset.language;
  byId('verdict').textContent = '';
  show();
}));

byId('by-code').addEventListener('submit', (event) => {
  event.preventDefault();
  const code = new FormData(event.target).get('code').trim();
  history.replaceState(null, '', `/papers/${encodeURIComponent(code)}`);
  check(code);
});

byId('by-number').addEventListener('submit', (event) => {
  event.preventDefault();
  ask(`/papers?${new URLSearchParams(new FormData(event.target))}`, (held) => held.items, 'nothing');
});

byId('file').addEventListener('change', (event) => {
  if (event.target.files.length) compare(event.target.files[0]);
});

const drop = document.querySelector('.drop');
drop.addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('over'); });
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  if (event.dataTransfer.files.length) compare(event.dataTransfer.files[0]);
});

const asked = decodeURIComponent(location.pathname.replace(/^\/papers\/?/, ''));
show();
if (asked) check(asked);
