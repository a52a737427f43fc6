package dev.evenkeel.browser;

import java.util.Locale;

/** A screen somebody sits at. */
enum Screen {
    DESKTOP(1280, 800, false),
    DESKTOP_DARK(1280, 800, true),
    PHONE(390, 844, false),
    PHONE_DARK(390, 844, true);

    private final int width;
    private final int height;
    private final boolean dark;

    Screen(int width, int height, boolean dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isDark() {
        return dark;
    }

    /** For names of files. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
