import { type Context, unwrapped } from './context';

/** The article's weight; 0, which orders by date, when it has none. */
export function readWeight({ fields, report }: Context): number {
  const found = fields.first('weight');
  if (!found) return 0;
  const { value } = unwrapped(found.key, found.value);
  const weight = typeof value === 'string' ? Number(value.trim()) : value;
  if (typeof weight !== 'number' || !Number.isFinite(weight)) {
    report.reject(found.key, 'wrong-type', value, 'A number is meant here.');
    return 0;
  }
  if (typeof value === 'string') report.warn(found.key, 'read-as-number', value, `Read as ${weight}.`, 'Write it without quotes.');
  return weight;
}
