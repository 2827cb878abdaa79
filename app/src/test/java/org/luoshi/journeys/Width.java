package org.luoshi.journeys;

/** The two screens that every journey is made on. */
enum Width {
    DESKTOP(1440, 900, false),
    PHONE(390, 844, true);

    final int width;
    final int height;
    final boolean touch;

    Width(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
