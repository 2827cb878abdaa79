package org.luoshi.web;

import java.util.List;
import org.luoshi.kernel.Reader;

/** What a module lets people find from the search box. Returns only what the reader may see. */
public interface Searchable {

    /** The key of the heading over its results. */
    String key();

    List<Hit> search(String query, Reader reader, int limit);

    /**
     * @param kind the key of what it is, or how it stands
     * @param note what tells it from its namesakes: a number, a place; empty when there is nothing to add
     */
    record Hit(String title, String kind, String note, String path) {}

    /** What one module has found, under its heading. */
    record Group(String key, List<Hit> hits) {}
}
