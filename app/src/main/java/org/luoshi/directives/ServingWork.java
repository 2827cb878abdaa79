package org.luoshi.directives;

import java.util.Map;
import org.luoshi.kernel.ClauseRef;
import org.luoshi.kernel.DocumentRef;

/** What public work serves the clauses of a document; whoever publishes it tells, from a floor above. */
public interface ServingWork {

    /** How many public projects serve each clause; clauses that none serves are left out. */
    Map<ClauseRef, Integer> of(DocumentRef document);

    /** Where the public finds the projects that serve a clause. */
    String address(ClauseRef clause);
}
