/** The address cannot be audited: it is another's, or nothing answers there (any more). */
export class AuditError extends Error {}
