import { workerData } from 'node:worker_threads';
import { type StatJob, takeChunks } from './stat-chunks';

/** Paths come as one text: to copy a hundred thousand takes longer than to cut them. */
export type StatThreadData = Omit<StatJob, 'paths'> & { text: string };

const { text, ...job } = workerData as StatThreadData;
takeChunks({ ...job, paths: text.split('\0') });
