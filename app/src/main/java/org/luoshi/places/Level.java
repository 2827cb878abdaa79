package org.luoshi.places;

/** How high a division stands. A county is a county, a district, a county-level city or a banner. */
public enum Level {
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
