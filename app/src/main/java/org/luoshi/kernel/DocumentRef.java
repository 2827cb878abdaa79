package org.luoshi.kernel;

/** A document by its short name: {@code D46}. */
public record DocumentRef(String code) {

    @Override
    public String toString() {
        return code;
    }
}
