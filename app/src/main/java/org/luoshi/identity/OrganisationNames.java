package org.luoshi.identity;

import java.util.Collection;
import java.util.Map;
import org.luoshi.kernel.OrganisationId;

/** What organisations are called; the register of organisations tells, from a floor above. */
public interface OrganisationNames {

    Map<OrganisationId, String> of(Collection<OrganisationId> ids);
}
