package org.luoshi.projects;

import org.luoshi.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whoever tells about a project: that it stands still while it is read. */
@Service
public class Holding {

    private final Projects projects;

    Holding(Projects projects) {
        this.projects = projects;
    }

    /**
     * Until the caller's transaction ends nothing about the project changes: every change of it, of its days and of the
     * answers to them takes the same lock. Who changes its need as well has locked that before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ProjectId id) {
        if (projects.findLockedById(id).isEmpty()) throw Refusal.missing();
    }
}
