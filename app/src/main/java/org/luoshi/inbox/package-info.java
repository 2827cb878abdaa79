/** What waits for whom: tasks that other modules raise and settle in their own transactions. */
@ApplicationModule(
        displayName = "Inbox",
        allowedDependencies = {"identity", "web"})
@NullMarked
package org.luoshi.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
