package org.luoshi.identity;

import java.util.List;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Reader;

/**
 * The person behind a request, signed in at a browser or through a program of theirs.
 *
 * @param session the browser's session; for a program its key, which is the id of no session and so ends or changes none
 * @param acting the capacity chosen in the header; every act is stored with it
 * @param capacities all capacities of today, the acting one included
 * @param strong whether a second factor was shown in this session
 * @param settled whether the session may go anywhere; otherwise it may only set up what is missing (a password, a factor)
 */
public record SignedIn(
        SessionId session,
        AccountId account,
        String displayName,
        Capacity acting,
        List<Capacity> capacities,
        boolean strong,
        boolean settled) {

    /** A program with a key: in one capacity, which needs nothing more, because its owner was let in fully to make the key. */
    static SignedIn byKey(ApiKeyId key, AccountId account, String displayName, Capacity capacity) {
        return new SignedIn(new SessionId(key.value()), account, displayName, capacity, List.of(capacity), false, true);
    }

    public Actor actor() {
        return acting.of(account);
    }

    public Reader reader() {
        return new Reader(
                account,
                capacities.stream().map(capacity -> capacity.of(account)).toList());
    }
}
