import { writeArticles } from '../bench/articles';
import { mkdirSync } from 'node:fs';
const n = Number(process.argv[2]); const f = process.argv[3]!; mkdirSync(f, { recursive: true });
console.log(writeArticles(f, n) / n);
