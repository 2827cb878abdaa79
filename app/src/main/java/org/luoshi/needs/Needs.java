package org.luoshi.needs;

import java.util.Optional;
import org.luoshi.kernel.OrganisationId;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Needs extends Repository<Need, NeedId> {

    Need save(Need need);

    /** Locks the row: of many who rush for one need, each sees what the one before made of it. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Need> findLockedById(NeedId id);

    long countByClaimedByAndStatus(OrganisationId member, NeedStatus status);
}
