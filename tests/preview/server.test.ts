import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { Preview } from '../../src/preview/preview.ts';
import { type PreviewServer, startServer } from '../../src/preview/server.ts';
import { reportWorld } from '../support/fixture-world.ts';

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const errors: unknown[] = [];
let preview: Preview;
let server: PreviewServer;
let port: number;
let base: string;

beforeAll(async () => {
  preview = new Preview('report');
  await preview.update(reportWorld());
  server = await startServer({ preview, language: 'zh', onError: (error) => errors.push(error) });
  const address = new URL(server.address);
  port = Number(address.port);
  base = address.pathname;
});
afterAll(async () => {
  await server.close();
  expect(errors).toEqual([]);
});

/** A request as no browser would send it: the path is not touched, the headers are those given. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

describe('who is answered', () => {
  test('who knows the address', async () => {
    expect((await get(base)).status).toBe(200);
    expect((await get(base, { host: `localhost:${port}` })).status).toBe(200);
    expect((await get(base, { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
  });

  test('who follows a link in another program’s page', async () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await get(base, link)).status).toBe(200);
  });

  test('refused: a name that begins or ends as this server’s', async () => {
    for (const host of [`127.0.0.1:${port}.evil.example`, `localhost:${port}0`, `x127.0.0.1:${port}`]) {
      expect([host, (await get(base, { host })).status]).toEqual([host, 403]);
    }
  });

  test('the address has a token of 128 bits, another at every start', async () => {
    expect(base).toMatch(/^\/[0-9a-f]{32}\/$/);
    const other = await startServer({ preview, language: 'zh', onError: () => {} });
    expect(new URL(other.address).pathname).not.toBe(base);
    await other.close();
  });

  const token = (): string => base.slice(1, -1);
  test.each<[string, () => string]>([
    ['no token', () => '/'],
    ['a file without a token', () => '/preview.css'],
    ['another token', () => `/${'0'.repeat(32)}/`],
    ['half a token', () => `/${token().slice(0, 16)}/`],
    ['the token and more', () => `/${token()}0/`],
    ['the token as a query', () => `/?${token()}`],
  ])('refused: %s', async (_, path) => {
    const { status, body } = await get(path());
    expect(status).toBe(403);
    expect(body).toHaveLength(0);
  });

  test.each<[string, Record<string, string>]>([
    ['another name that leads here', { host: 'evil.example' }],
    ['another name with the port', { host: 'evil.example:80' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a picture in another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'a frame in another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'a document that another site asks for by itself',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'document' },
    ],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('refused, with the right token: %s', async (_, headers) => {
    for (const route of ['', 'en', 'events/zh', 'download/pdf', 'main.js']) {
      expect(await get(base + route, headers)).toMatchObject({ status: 403, body: Buffer.alloc(0) });
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refused: %s', async (method) => {
    expect((await get(base, {}, method)).status).toBe(405);
  });

  /** The answer to bytes that no client of ours would send. @returns its status; none where the connection is just ended */
  async function statusOf(bytes: string): Promise<number | undefined> {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('error', () => {});
    socket.end(bytes);
    await once(socket, 'close');
    const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(said) ?? [];
    return status === undefined ? undefined : Number(status);
  }
  const host = (): string => `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`;
  test.each<[string, () => string, readonly (number | undefined)[]]>([
    ['no host', () => `GET ${base} HTTP/1.0\r\n\r\n`, [403]],
    ['another host before this one', () => `GET ${base} HTTP/1.1\r\nHost: evil\r\n${host()}\r\n`, [403]],
    ['a proxy’s way of asking', () => `GET http://evil.example${base} HTTP/1.1\r\n${host()}\r\n`, [400]],
    ['a tunnel', () => `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${host()}\r\n`, [undefined, 405]],
    ['a NUL', () => `GET ${base}\0 HTTP/1.1\r\n${host()}\r\n`, [400]],
    [
      'a path without end',
      () => `GET ${base}${'a'.repeat(100_000)} HTTP/1.1\r\n${host()}\r\n`,
      [431, undefined],
    ],
    ['no HTTP', () => '\u0016\u0003\u0001\r\n\r\n', [400]],
  ])('refused, as bytes: %s', async (_, bytes, expected) => {
    expect(expected).toContain(await statusOf(bytes()));
  });

  test('a thousand connections that ask for nothing keep nobody out', async () => {
    const idle = Array.from({ length: 1000 }, () => connect(port, '127.0.0.1').on('error', () => {}));
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    expect((await get(base)).status).toBe(200);
    for (const socket of idle) socket.destroy();
  });

  test('nothing listens but the loopback', async () => {
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address, family, internal } of others) {
      if (internal || family !== 'IPv4') continue;
      const socket = connect(port, address);
      const error = await new Promise((resolve) => {
        socket.on('connect', () => resolve('connected'));
        socket.on('error', resolve);
      });
      socket.destroy();
      expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    }
  });
});

describe('what is answered', () => {
  const routes = async (): Promise<string[]> => {
    const { pages, faces } = preview.view('zh');
    return [
      '',
      'zh',
      'en',
      'main.js',
      'preview.css',
      'icon.svg',
      ...pages.map(({ id }) => `page/${id}`),
      ...faces.map((face) => `font/${face}`),
      'download/docx',
      'download/pdf',
    ];
  };

  test('every route, with headers that let nothing in from elsewhere', async () => {
    for (const route of await routes()) {
      const { status, headers, body } = await get(base + route);
      expect([route, status]).toEqual([route, 200]);
      expect(body.length).toBeGreaterThan(0);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  test('the files to download are those of a build', async () => {
    const { files } = await buildReport(reportWorld(), 'report');
    expect(files).toHaveLength(2);
    for (const { name, format, bytes } of files) {
      const { body, headers } = await get(`${base}download/${format}`);
      expect(body.equals(bytes)).toBe(true);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      );
    }
  });

  test.each([
    '../package.json',
    'page/../../package.json',
    'page/%2e%2e/x',
    '..%2f..%2fpackage.json',
    'font/../body',
    'font//etc/passwd',
    'picture/etc/passwd',
    'constructor',
    'download/constructor',
    '%00',
    '\\..\\package.json',
    'main.js/',
    'main.js?x',
  ])('nothing for %s', async (route) => {
    const { status, body } = await get(base + route);
    expect([403, 404]).toContain(status);
    expect(body).toHaveLength(0);
  });

  test('nothing for any other route', async () => {
    const known = new Set([...(await routes()), 'events/zh', 'events/en']);
    const word = fc.constantFrom(
      'page',
      'font',
      'picture',
      'download',
      '..',
      '.',
      '~',
      'etc',
      'x',
      '%2f',
      '0-报告.yaml',
    );
    const route = fc
      .oneof(
        fc.array(word, { maxLength: 5 }).map((words) => words.join('/')),
        fc.webPath(),
      )
      .map((path) => encodeURI(path).slice(0, 200));
    await fc.assert(
      fc.asyncProperty(route, async (path) => {
        if (known.has(path)) return;
        const { status, body } = await get(base + path);
        expect([403, 404]).toContain(status);
        expect(body).toHaveLength(0);
      }),
      { numRuns: 150 },
    );
  });
});

test('a listener is told the state when it comes, and each one after', async () => {
  const asked = request({ host: '127.0.0.1', port, path: `${base}events/zh`, agent: false });
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  let told = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk;
  });
  await preview.update(reportWorld());
  server.push();
  await expect.poll(() => told.split('\n\n').length).toBe(3);
  const views = told
    .trim()
    .split('\n\n')
    .map((message) => JSON.parse(message.replace(/^event: view\ndata: /, '')));
  expect(views[1].version).toBe(views[0].version + 1);
  expect(views[1].pages).toEqual(views[0].pages);
  expect(JSON.stringify(views)).not.toContain(process.cwd());
  asked.destroy();
});

test('a seventeenth tab is refused, and taken once another is closed', async () => {
  const listen = async () => {
    const asked = request({ host: '127.0.0.1', port, path: `${base}events/zh`, agent: false });
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return { asked, status: response.statusCode };
  };
  const status = async (): Promise<number | undefined> => {
    const { asked, status } = await listen();
    asked.destroy();
    return status;
  };
  const tabs = [];
  for (let k = 0; k < 16; k++) tabs.push(await listen());
  expect(tabs.map((tab) => tab.status)).toEqual(tabs.map(() => 200));
  expect(await status()).toBe(503);
  tabs[0]?.asked.destroy();
  await expect.poll(status).toBe(200);
  for (const { asked } of tabs) asked.destroy();
});
