package org.luoshi.identity;

import java.util.List;
import org.luoshi.kernel.AccountId;
import org.luoshi.kernel.Actor;
import org.luoshi.kernel.Reader;

/**
 * The person behind a request.
 *
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

    public Actor actor() {
        return acting.of(account);
    }

    public Reader reader() {
        return new Reader(
                account,
                capacities.stream().map(capacity -> capacity.of(account)).toList());
    }
}
