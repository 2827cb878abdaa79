package org.luoshi.needs;

/** Whom help is for, counted by group and never by name. D46 二(二): the three left-behind groups and others in need. */
public enum BeneficiaryGroup {
    LEFT_BEHIND_ELDERLY,
    LEFT_BEHIND_WOMEN,
    LEFT_BEHIND_CHILDREN,
    DISABLED,
    OTHER_VILLAGERS;

    /** Whether belonging to the group says something about a person that is nobody's business. */
    public boolean vulnerable() {
        return this != OTHER_VILLAGERS;
    }
}
