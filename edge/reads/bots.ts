/** Words that programs put into their names: crawlers, link previews, monitors, libraries, browsers without a person. */
const PROGRAM = /bot\b|bot[/;-]|crawl|spider|slurp|fetch|scrap|archiver|preview|monitor|uptime|pingdom|lighthouse|headless|phantom|selenium|puppeteer|playwright|facebookexternalhit|mediapartners|bingpreview|yandex(?!browser)|baiduspider|bytespider|sogou web|python|curl|wget|httpclient|http-client|okhttp|axios|java\/|go-http|libwww|node|undici|feed|reader\//i;

/** Whether a request comes from a program and not from a person's browser: every browser begins its name like this. */
export const isBot = (userAgent: string | undefined): boolean => userAgent === undefined || !userAgent.startsWith('Mozilla/') || PROGRAM.test(userAgent);
