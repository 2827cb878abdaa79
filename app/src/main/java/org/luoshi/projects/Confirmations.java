package org.luoshi.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Confirmations extends Repository<Confirmation, ConfirmationId> {

    Confirmation save(Confirmation confirmation);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Confirmation> findByTokenHash(byte[] tokenHash);

    List<Confirmation> findByActivity(ActivityId activity);
}
