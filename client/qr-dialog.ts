import { qrCode } from './qr';

/** The light margin that a scanner needs around a code, in cells. */
const MARGIN = 4;

/** Opens the dialog with an address as a code to scan, drawn here: nobody is asked for it. */
export function showQrCode(address: string): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-qr]');
  const path = dialog?.querySelector('path');
  const grid = qrCode(address);
  if (!dialog || !path || !grid) return;
  const side = grid.length + MARGIN * 2;
  path.ownerSVGElement?.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${side} ${side}`);
  path.setAttribute('d', grid.map((row, y) => row.map((cell, x) => (cell ? `M${x} ${y}h1v1h-1z` : '')).join('')).join(''));
  // its content fills the dialog: a press on the dialog itself came from outside
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  dialog.showModal();
}
