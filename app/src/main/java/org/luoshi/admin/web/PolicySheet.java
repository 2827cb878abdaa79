package org.luoshi.admin.web;

import java.util.List;

/**
 * One policy with everything it ever said, the latest first.
 *
 * @param name the policy's simple name, under which its texts stand
 * @param components what it consists of, in the record's order
 */
public record PolicySheet(String name, List<Component> components, List<PolicyVersion> versions) {

    /** @param yesOrNo whether it is a choice of two, not a figure */
    public record Component(String name, boolean yesOrNo) {}
}
