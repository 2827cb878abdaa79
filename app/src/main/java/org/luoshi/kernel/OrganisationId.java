package org.luoshi.kernel;

import java.util.UUID;

/** An organisation of any kind: hospital, authority, association, body. */
public record OrganisationId(UUID value) implements Identifier {

    public static OrganisationId next() {
        return new OrganisationId(Identifier.next());
    }

    public static OrganisationId valueOf(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
