package org.luoshi.projects;

import java.util.Optional;
import org.luoshi.needs.NeedId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Projects extends Repository<Project, ProjectId> {

    Project save(Project project);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Project> findLockedById(ProjectId id);

    @Query("select need from projects.project where id = :id")
    Optional<NeedId> findNeedOf(ProjectId id);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Project> findByNeedAndStatusNot(NeedId need, ProjectStatus status);
}
