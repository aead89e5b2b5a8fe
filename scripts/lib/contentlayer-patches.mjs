import { readFileSync } from 'node:fs';

/**
 * Lines of Contentlayer that are exchanged in the bundle for ones that do the same with less (docs/adr/0008). An article
 * has 44 fields, most of them empty: what is asked of its effect library for each of them is most of a publish.
 */
const PATCHES = [
  {
    why: 'two fibers for every field, one of them for a constant',
    file: /@contentlayer2\/utils\/dist\/effect\/Effect\.js$/,
    from: 'T.forEach((a) => T.tuplePar(mapKey(a), mapValue(a))), T.map(Chunk.map(Tuple.toNative)), T.map(Chunk.toArray)',
    to: 'T.forEach((a) => T.chain_(mapKey(a), (key) => T.map_(mapValue(a), (value) => [key, value]))), T.map(Chunk.toArray)',
  },
  {
    why: 'a generator for every field to find that its type is not checked',
    file: /source-files\/dist\/fetchData\/validateDocumentData\.js$/,
    from: 'for (const fieldDef of documentTypeDef.fieldDefs) {',
    to: "for (const fieldDef of documentTypeDef.fieldDefs.filter(({ type }) => ['list', 'reference', 'nested', 'nested_unnamed'].includes(type))) {",
  },
  {
    why: 'a generator, and a message for an assertion that holds, for every field that is empty',
    file: /source-files\/dist\/fetchData\/mapping\/index\.js$/,
    from: 'T.forEachParDict_(documentTypeDef.fieldDefs, {',
    to: 'T.forEachParDict_(documentTypeDef.fieldDefs.filter((fieldDef) => rawData[fieldDef.name] !== undefined || fieldDef.default !== undefined), {',
  },
  {
    why: 'a generator for every field, and for every item of a list, to find that nothing but its type is looked at',
    file: /source-files\/dist\/fetchData\/mapping\/index\.js$/,
    from: 'mapValue: (fieldDef) => getDataForFieldDef({\n            fieldDef,\n            rawFieldData: rawData[fieldDef.name],',
    to: "mapValue: (fieldDef) => rawData[fieldDef.name] != null && ['boolean', 'enum', 'json', 'number', 'string'].includes(fieldDef.type === 'list' ? fieldDef.of.type : fieldDef.type) ? parseFieldData({ rawData: rawData[fieldDef.name], fieldType: fieldDef.type, fieldName: fieldDef.name }) : getDataForFieldDef({\n            fieldDef,\n            rawFieldData: rawData[fieldDef.name],",
  },
  {
    why: 'fibers for files to be waited for, which lie in memory here (newsroom/contentlayer/effect.ts)',
    file: /source-files\/dist\/fetchData\/fetchAllDocuments\.js$/,
    from: 'T.forEachParN(concurrencyLimit, (relativeFilePath) =>',
    to: 'T.forEach((relativeFilePath) =>',
  },
  {
    why: 'a fiber for every item of a list',
    file: /source-files\/dist\/fetchData\/mapping\/index\.js$/,
    from: 'T.forEachPar_(rawListData',
    to: 'T.forEach_(rawListData',
  },
];

/** @throws when a line is not there any more, so that no update of the package slips by. */
function patched(path) {
  return PATCHES.filter(({ file }) => file.test(path)).reduce((source, { from, to, why }) => {
    if (!source.includes(from)) throw new Error(`${path} has changed: look again at scripts/lib/contentlayer-patches.mjs (${why}).`);
    return source.replace(from, to);
  }, readFileSync(path, 'utf8'));
}

export const contentlayerPatches = {
  name: 'contentlayer-patches',
  setup(build) {
    for (const filter of new Set(PATCHES.map(({ file }) => file))) build.onLoad({ filter }, ({ path }) => ({ contents: patched(path), loader: 'js' }));
  },
};
