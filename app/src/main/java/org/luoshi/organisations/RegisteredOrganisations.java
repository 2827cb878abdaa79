package org.luoshi.organisations;

import java.util.Optional;
import org.luoshi.kernel.OrganisationId;
import org.springframework.data.repository.Repository;

interface RegisteredOrganisations extends Repository<Organisation, OrganisationId> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(OrganisationId id);
}
