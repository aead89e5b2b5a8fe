import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** Requests must be whole within these times (slow clients), and no larger than this. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 2000 };
/** Longer than a proxy in front keeps its idle connections, so that the proxy closes them first. */
const KEEP_ALIVE_MS = 75_000;
/** A client that takes nothing for so long gets nothing more. */
const SILENT_MS = 60_000;

/** Node's errors of a request that is no HTTP, with what the parser had of it. */
type ClientError = NodeJS.ErrnoException & { rawPacket?: Buffer };
/** The answer under way on a connection, as Node itself looks for it before it answers a bad request. */
type Busy = Socket & { _httpMessage?: ServerResponse | null };

/** Which refusal says it best: a target that is too long is no header (RFC 9112 §3, RFC 6585 §5, RFC 9110 §15.5.9). */
function refusalOf({ code, rawPacket }: ClientError): string {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  if (code !== 'HPE_HEADER_OVERFLOW') return '400 Bad Request';
  const line = (rawPacket?.toString('latin1') ?? '').split('\n', 1)[0] ?? '';
  return /^[A-Z]{1,20} /.test(line) && line.length > LIMITS.maxHeaderSize / 2 ? '414 URI Too Long' : '431 Request Header Fields Too Large';
}

function say(socket: Socket, status: string): void {
  const lines = [
    `HTTP/1.1 ${status}`, `Date: ${new Date().toUTCString()}`, 'Content-Type: text/plain; charset=utf-8', `Content-Length: ${status.length + 1}`,
    'X-Content-Type-Options: nosniff', 'Cache-Control: no-store', 'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${status}\n`);
}

/** Bytes after a `Connection: close` (RFC 9112 §9.6), and content that cannot be read of a request that has its answer. */
const isAfterthought = (code: string | undefined, isAnswered: boolean): boolean =>
  code === 'HPE_CLOSED_CONNECTION' || /CHUNK/.test(code ?? '') || (isAnswered && code === 'HPE_INVALID_TRANSFER_ENCODING');

/** What cannot be read as HTTP is answered as HTTP all the same, after whatever is due before it (RFC 9112 §9.3.2). */
function refuse(error: ClientError, socket: Busy): void {
  // a browser may open a connection to have it at hand, and then has asked for nothing
  if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesRead === 0) return void socket.destroy();
  const underWay = socket._httpMessage;
  const end = isAfterthought(error.code, Boolean(underWay)) ? (): void => void socket.end() : (): void => say(socket, refusalOf(error));
  if (underWay && !underWay.writableFinished) underWay.once('finish', end);
  else end();
}

export function httpServer(listener: RequestListener): Server {
  const server = createServer(LIMITS, listener);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.setTimeout(SILENT_MS, (socket) => socket.destroy());
  server.on('clientError', refuse);
  return server;
}

/** The first socket that systemd hands over (sd_listen_fds(3)): it stays open while one process takes over from another. */
const FIRST_FD = 3;

const isHandedOver = (env: NodeJS.ProcessEnv, pid: number): boolean => Number(env.LISTEN_FDS) >= 1 && (env.LISTEN_PID === undefined || Number(env.LISTEN_PID) === pid);

/** Listens on the socket that was handed over, else on the port. */
export function listen(server: Server, port: number, host: string, ready: () => void): void {
  if (isHandedOver(process.env, process.pid)) server.listen({ fd: FIRST_FD }, ready);
  else server.listen(port, host, ready);
}

/**
 * Ends a server without failing anybody: no new connections; open ones are answered for `drainMs` more, each answer
 * saying that the connection closes; then idle ones are closed, and `done` is called when the last answer is out, or
 * after `patienceMs` at the latest.
 */
export function drain(server: Server, drainMs: number, patienceMs: number, done: () => void): void {
  let isDone = false;
  const finish = (): void => {
    if (!isDone) done();
    isDone = true;
  };
  // http's own close() ends idle connections at once, under the feet of requests on their way
  NetServer.prototype.close.call(server, finish);
  setTimeout(() => server.closeIdleConnections(), drainMs);
  setTimeout(() => {
    server.closeAllConnections();
    finish();
  }, drainMs + patienceMs);
}
