package org.luoshi.kernel;

/** What a person does in an organisation. Rights follow from the post; whose records, from the organisation. */
public enum Post {
    /** Keeps accounts, policies and the audit trail of the installation; decides nothing about projects. */
    ADMINISTRATOR,
    /** Handles the association's daily work: publishes needs, approves projects, discloses. */
    SECRETARIAT_CLERK,
    /** Leads the association: reads everything, records decisions. */
    LEADER,
    /** Acts for a member hospital. */
    MEMBER_HANDLER,
    /** Acts for a county health commission. */
    COUNTY_OFFICER,
    /** Acts for a township health centre or a village clinic. */
    HEALTH_CENTRE_CONTACT,
    /** Nobody signed in: whoever holds a confirmation link, on behalf of the organisation it was sent to. */
    LINK_HOLDER,
    /** The product itself, when time passes. */
    SYSTEM;

    /** Whether a person can be given this post. */
    public boolean assignable() {
        return switch (this) {
            case ADMINISTRATOR, SECRETARIAT_CLERK, LEADER, MEMBER_HANDLER, COUNTY_OFFICER, HEALTH_CENTRE_CONTACT ->
                true;
            case LINK_HOLDER, SYSTEM -> false;
        };
    }

    /** Whether the post can see or change what others own, so that a password alone does not do. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case ADMINISTRATOR, SECRETARIAT_CLERK, LEADER -> true;
            case MEMBER_HANDLER, COUNTY_OFFICER, HEALTH_CENTRE_CONTACT, LINK_HOLDER, SYSTEM -> false;
        };
    }
}
