package org.luoshi.identity;

import java.util.Arrays;

/**
 * Where someone signs in from, as little of it as serves.
 *
 * @param address the network address of the request; never stored, only a keyed hash of it
 * @param device the family of the browser and the system, such as {@code Chrome · Android}
 */
public record Browser(String address, String device) {

    private static final String[][] FAMILIES = {
        {"MicroMessenger", "WeChat"},
        {"DingTalk", "DingTalk"},
        {"Edg", "Edge"},
        {"Firefox", "Firefox"},
        {"HeadlessChrome", "Chrome"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"}
    };
    private static final String[][] SYSTEMS = {
        {"HarmonyOS", "HarmonyOS"},
        {"OpenHarmony", "HarmonyOS"},
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS", "macOS"},
        {"Linux", "Linux"}
    };

    /** Keeps the coarse family of what a browser says about itself and forgets the rest. */
    public static Browser of(String address, String userAgent) {
        return new Browser(address, family(userAgent, FAMILIES) + " · " + family(userAgent, SYSTEMS));
    }

    private static String family(String userAgent, String[][] families) {
        for (var family : families) if (userAgent.contains(family[0])) return family[1];
        return "?";
    }

    /** One household or office: in IPv6 everyone has 2^64 addresses of their own. */
    String network() {
        if (!address.contains(":")) return address;
        var groups = address.split(":", -1);
        return String.join(":", Arrays.asList(groups).subList(0, Math.min(4, groups.length)));
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return device;
    }
}
