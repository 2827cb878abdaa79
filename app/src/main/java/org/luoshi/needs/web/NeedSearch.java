package org.luoshi.needs.web;

import java.util.List;
import org.luoshi.kernel.Reader;
import org.luoshi.web.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Needs in the search box, as their list finds them. */
@Component
@Order(10)
class NeedSearch implements Searchable {

    private final NeedBoard board;

    NeedSearch(NeedBoard board) {
        this.board = board;
    }

    @Override
    public String key() {
        return "needs.menu";
    }

    @Override
    public List<Hit> search(String query, Reader reader, int limit) {
        return board.rows(new NeedFilter(query, null, null, null, null), reader, limit).stream()
                .map(need -> new Hit(
                        need.title(),
                        "needs.status." + need.status(),
                        need.number() + " · " + need.county(),
                        "/w/needs/" + need.id()))
                .toList();
    }
}
