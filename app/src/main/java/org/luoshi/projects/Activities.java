package org.luoshi.projects;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Activities extends Repository<Activity, ActivityId> {

    Activity save(Activity activity);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Activity> findLockedById(ActivityId id);

    long countByProjectAndStatus(ProjectId project, ActivityStatus status);

    long countByProjectAndStatusNot(ProjectId project, ActivityStatus status);
}
