/** Characters of traditional Chinese with their simplified forms: `繁 简|…`, the first form given being the usual one. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
