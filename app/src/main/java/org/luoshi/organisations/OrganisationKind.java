package org.luoshi.organisations;

/** What an organisation is. */
public enum OrganisationKind {
    HOSPITAL,
    CLINIC,
    /** A chain of clinics; its outlets are clinics under it. */
    CHAIN,
    COMPANY,
    ASSOCIATION,
    FOUNDATION,
    /** An enterprise that gives money or goods. */
    SPONSOR_ENTERPRISE,
    AUTHORITY,
    /** An academic branch of an association. */
    BRANCH,
    LEADING_GROUP,
    TOWNSHIP_HEALTH_CENTRE,
    VILLAGE_CLINIC,
    SCHOOL;

    /** Whether level, grade, beds and profile mean anything. */
    public boolean isMedical() {
        return switch (this) {
            case HOSPITAL, CLINIC, CHAIN, TOWNSHIP_HEALTH_CENTRE, VILLAGE_CLINIC -> true;
            case COMPANY, ASSOCIATION, FOUNDATION, SPONSOR_ENTERPRISE, AUTHORITY, BRANCH, LEADING_GROUP, SCHOOL ->
                false;
        };
    }

    /** Whether it exists only as part of another organisation. */
    public boolean needsParent() {
        return this == BRANCH || this == LEADING_GROUP;
    }
}
