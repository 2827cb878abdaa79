package org.luoshi.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Confirmations extends Repository<Confirmation, ConfirmationId> {

    Confirmation save(Confirmation confirmation);

    @Query("select activity from projects.confirmation where token_hash = :tokenHash")
    Optional<ActivityId> findActivityByTokenHash(byte[] tokenHash);

    @Query("select * from projects.confirmation where token_hash = :tokenHash for update")
    Optional<Confirmation> findLockedByTokenHash(byte[] tokenHash);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<Confirmation> findLockedByActivity(ActivityId activity);
}
