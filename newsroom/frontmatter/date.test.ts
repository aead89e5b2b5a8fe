import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from './date';
import { dateOfPath } from './path-date';

const SHANGHAI = { timeZone: 'Asia/Shanghai', dateFormats: [] };
const iso = (text: string, rules: { timeZone: string; dateFormats: readonly string[] } = SHANGHAI): string => {
  const reading = parseDate(text, rules);
  return 'iso' in reading ? `${reading.iso}${reading.guessed ? ' guessed' : ''}` : reading.code;
};

const FORMS: Readonly<Record<string, string>> = {
  '2020-01-02': '2020-01-02T00:00:00+08:00',
  '2020/01/02': '2020-01-02T00:00:00+08:00',
  '2020.1.2': '2020-01-02T00:00:00+08:00',
  '2021-8-4': '2021-08-04T00:00:00+08:00',
  '2026-01-28 11:57': '2026-01-28T11:57:00+08:00',
  '2018-10-06 12:00:00': '2018-10-06T12:00:00+08:00',
  '2017-08-20T0:10:32+00:00': '2017-08-20T00:10:32+00:00',
  '2020-01-02T03:04:05+08:00': '2020-01-02T03:04:05+08:00',
  '2020-01-02 03:04:05 +0800': '2020-01-02T03:04:05+08:00',
  '2020-01-02 03:04:05 +0800 CST': '2020-01-02T03:04:05+08:00',
  '2020-01-02 03:04 +08': '2020-01-02T03:04:00+08:00',
  '2020-01-02T03:04:05+8:00': '2020-01-02T03:04:05+08:00',
  '2020-01-02T03:04:05-03:30': '2020-01-02T03:04:05-03:30',
  '2020-01-02T03:04:05Z': '2020-01-02T03:04:05+00:00',
  '2020-01-02T03:04:05.678Z': '2020-01-02T03:04:05.678+00:00',
  '2020-01-02T03:04:05.000Z': '2020-01-02T03:04:05+00:00',
  '2020-01-02T03:04:05.123456+08:00': '2020-01-02T03:04:05.123+08:00',
  '2020-01-02 3:04 PM': '2020-01-02T15:04:00+08:00',
  '2020-01-02 12:04 am': '2020-01-02T00:04:00+08:00',
  '2021年10月01日': '2021-10-01T00:00:00+08:00',
  '2021年10月1日 8:05': '2021-10-01T08:05:00+08:00',
  '2021 年 10 月 1 日 星期五 下午 8:05': '2021-10-01T20:05:00+08:00',
  '2021年10月1日8时05分': '2021-10-01T08:05:00+08:00',
  '２０２１－１０－０１ ０８：０５': '2021-10-01T08:05:00+08:00',
  '15 Oct 2023': '2023-10-15T00:00:00+08:00',
  '15 October, 2023 10:11': '2023-10-15T10:11:00+08:00',
  'October 15, 2023': '2023-10-15T00:00:00+08:00',
  'Oct. 15, 2023 at 1:02 pm': '2023-10-15T13:02:00+08:00',
  'Sept 3rd 2023': '2023-09-03T00:00:00+08:00',
  'Sun, 15 Oct 2023 10:11:12 GMT': '2023-10-15T10:11:12+00:00',
  'Sun, 15 Oct 2023 10:11:12 -0700': '2023-10-15T10:11:12-07:00',
  'Sun, 15 Oct 2023 10:11:12 EST': '2023-10-15T10:11:12-05:00',
  'Sun Oct 15 2023 10:11:12 GMT+0800 (中国标准时间)': '2023-10-15T10:11:12+08:00',
  'Sun Oct 15 10:11:12 UTC 2023': '2023-10-15T10:11:12+00:00',
  '20240506': '2024-05-06T00:00:00+08:00',
  '20240506T070809Z': '2024-05-06T07:08:09+00:00',
  '20240506070809': '2024-05-06T07:08:09+08:00',
  '2024-02-29': '2024-02-29T00:00:00+08:00',
  '25/12/2024': '2024-12-25T00:00:00+08:00 guessed',
  '12/25/2024 10:00': '2024-12-25T10:00:00+08:00 guessed',
  '05/05/2024': '2024-05-05T00:00:00+08:00 guessed',
  '5/6/2024': 'date-ambiguous',
  '05-06-2024': 'date-ambiguous',
  '31/31/2024': 'date-impossible',
  '31/02/2024': 'date-impossible',
  '2023-02-29': 'date-impossible',
  '2024-02-30': 'date-impossible',
  '2024-13-01': 'date-impossible',
  '2024-00-10': 'date-impossible',
  '2024-01-02 25:00': 'date-impossible',
  '2024-01-02 24:00': 'date-impossible',
  '2024-01-02 10:60': 'date-impossible',
  '2024-01-02T10:00:00+25:00': 'date-impossible',
  '2024-01-02T10:00:00+08:75': 'date-impossible',
  '0001-01-01T00:00:00Z': 'date-impossible',
  '1899-12-31': 'date-impossible',
  '2201-01-01': 'date-impossible',
  '1900-01-01T00:00:00Z': '1900-01-01T00:00:00+00:00',
  'yesterday': 'date-unreadable',
  '2024': 'date-unreadable',
  '2024-05': 'date-unreadable',
  '`r Sys.Date()`': 'date-unreadable',
  'YYYY-mm-dd': 'date-unreadable',
  '2024-05/06': 'date-unreadable',
  '2024-05-06 noon': 'date-unreadable',
  '2024-05-067': 'date-unreadable',
  '15 Foo 2023': 'date-unreadable',
  '15 Octopus 2023': 'date-unreadable',
};

for (const [text, expected] of Object.entries(FORMS)) test(`reads ${text}`, () => assert.equal(iso(text), expected));

const BY_FORMAT: [string, string[], string][] = [
  ['09/08/2018', ['MM/DD/YYYY'], '2018-09-08T00:00:00+08:00'],
  ['9/8/2018', ['MM/DD/YYYY'], '2018-09-08T00:00:00+08:00'],
  ['9/8/2018 7:05', ['D/M/YYYY'], '2018-08-09T07:05:00+08:00'],
  ['9/8/2018 07:05:06', ['D/M/YYYY HH:mm:ss'], '2018-08-09T07:05:06+08:00'],
  ['9.8.2018 07:05 +02:00', ['DD.MM.YYYY HH:mm'], '2018-08-09T07:05:00+02:00'],
  ['25/12/2024', ['MM/DD/YYYY', 'DD/MM/YYYY'], '2024-12-25T00:00:00+08:00'],
  ['25/12/2024', ['MM/DD/YYYY'], '2024-12-25T00:00:00+08:00 guessed'],
  ['09082018', ['DDMMYYYY'], '2018-08-09T00:00:00+08:00'],
  ['5-6-2024', ['MM/DD/YYYY'], 'date-ambiguous'],
  ['2024-05-06', ['MM/DD/YYYY'], '2024-05-06T00:00:00+08:00'],
  ['5/6/2024', ['YYYY', '', '('], 'date-ambiguous'],
];
for (const [text, dateFormats, expected] of BY_FORMAT) {
  test(`reads ${text} by ${dateFormats.join(' or ')}`, () => assert.equal(iso(text, { ...SHANGHAI, dateFormats }), expected));
}

const ZONES: [string, string, string][] = [
  ['America/New_York', '2024-03-10 02:30', '2024-03-10T03:30:00-04:00'],
  ['America/New_York', '2024-11-03 01:30', '2024-11-03T01:30:00-04:00'],
  ['America/New_York', '2024-01-01', '2024-01-01T00:00:00-05:00'],
  ['Europe/Berlin', '2024-03-31 02:30', '2024-03-31T03:30:00+02:00'],
  ['Europe/Berlin', '2024-10-27 02:30', '2024-10-27T02:30:00+02:00'],
  ['Australia/Lord_Howe', '2024-10-06 02:15', '2024-10-06T02:45:00+11:00'],
  ['Asia/Shanghai', '1988-07-01', '1988-07-01T00:00:00+09:00'],
  ['Asia/Kolkata', '2024-01-01', '2024-01-01T00:00:00+05:30'],
  ['UTC', '2024-01-01', '2024-01-01T00:00:00+00:00'],
  ['Pacific/Kiritimati', '2024-01-01', '2024-01-01T00:00:00+14:00'],
];
for (const [timeZone, text, expected] of ZONES) {
  test(`${text} in ${timeZone}`, () => assert.equal(iso(text, { timeZone, dateFormats: [] }), expected));
}

test('the zone of the process does not matter', () => {
  const before = process.env.TZ;
  try {
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      assert.equal(iso('2024-03-10 02:30'), '2024-03-10T02:30:00+08:00');
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

const PATHS: Readonly<Record<string, string | null>> = {
  '2024-05-06-x.md': '2024-05-06', 'a/2024-5-6.md': '2024-05-06', '2024/05/06/x.md': '2024-05-06', 'news/2024/5/6.md': '2024-05-06',
  '20240506.md': '2024-05-06', 'tech/20240506-x.md': '2024-05-06', 'post/2024-05-06-x/index.md': '2024-05-06',
  '2024-05-06/2023-01-02-x.md': '2023-01-02', '20249999.md': null, '2024-02-30-x.md': null, '123456789.md': null, '12024-05-06.md': null,
  'x.md': null, '2024/05/x.md': null,
};
for (const [path, expected] of Object.entries(PATHS)) test(`date of ${path}`, () => assert.equal(dateOfPath(path), expected));
