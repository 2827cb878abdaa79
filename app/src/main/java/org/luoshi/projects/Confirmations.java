package org.luoshi.projects;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Confirmations extends Repository<Confirmation, ConfirmationId> {

    Confirmation save(Confirmation confirmation);

    @Query("select * from projects.confirmation where token_hash = :tokenHash for update")
    Optional<Confirmation> findByTokenHash(byte[] tokenHash);

    List<Confirmation> findByActivity(ActivityId activity);
}
