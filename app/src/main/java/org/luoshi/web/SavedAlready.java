package org.luoshi.web;

/** The same form was saved before with other content: the person is shown what was saved, and edits that. */
final class SavedAlready extends RuntimeException {

    private final String location;

    SavedAlready(String location) {
        super("saved already", null, false, false);
        this.location = location;
    }

    String location() {
        return location;
    }
}
