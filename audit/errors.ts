/** The address cannot be audited: it is another's, or nothing answers there. */
export class AuditError extends Error {}
