package org.luoshi.organisations;

/** What an authority is in charge of. */
public enum AuthorityKind {
    HEALTH_COMMISSION,
    CIVIL_AFFAIRS,
    RURAL_REVITALISATION,
    HEALTHCARE_SECURITY,
    OTHER
}
