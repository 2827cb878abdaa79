package org.luoshi.web;

import java.util.Collection;
import java.util.Map;
import org.luoshi.kernel.OrganisationId;

/** Names the association that this installation serves. */
public interface HostName {

    Page.Host host();

    /** The host, and what some organisations are called, asked for together: every page inside needs both. */
    Along along(Collection<OrganisationId> others);

    record Along(Page.Host host, Map<OrganisationId, String> names) {}
}
